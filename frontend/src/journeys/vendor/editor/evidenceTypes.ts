/** The documents that criteria are shown by, those that most apps need first. */
export const EVIDENCE_TYPES = [
  'dpia',
  'privacy-notice',
  'processing-record',
  'processor-list',
  'permission-table',
  'accessibility-report',
  'accessibility-statement',
  'security-test',
  'security-report',
  'sbom',
  'vex',
  'policy',
  'checklist',
  'attestation',
  'letter',
  'review-report',
  'results',
  'screens',
  'video',
  'scripted-run',
  'demo-account',
  'description',
  'configuration',
  'endpoint-list',
  'log',
  'sample',
  'sample-export',
  'other',
] as const

/** What files evidence may be in, for the `accept` of a file field. */
export const DOCUMENT_ENDINGS =
  '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.doc,.xls,.rtf,.txt,.md,.csv,.html,.json,.xml,.yml,.png,.jpg,.mp4'

export type EvidenceType = (typeof EVIDENCE_TYPES)[number]

export function isEvidenceType(text: string | null | undefined): text is EvidenceType {
  return EVIDENCE_TYPES.includes(text as EvidenceType)
}
