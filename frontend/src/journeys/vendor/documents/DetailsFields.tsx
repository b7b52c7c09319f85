import type { DocumentDetails, VaultDocument } from '../../../api/documents.ts'
import { pointed } from '../../../api/problem.ts'
import { SelectField, TextArea, TextField } from '../../../design/Field.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { EVIDENCE_TYPES } from '../editor/evidenceTypes.ts'

export const NOTHING_SAID: DocumentDetails = {
  type: 'security-report',
  title: '',
  issuer: '',
  scope: '',
  issuedOn: '',
  expiresOn: '',
}

export function detailsOf(document: VaultDocument): DocumentDetails {
  const { type, title, issuer, scope, issuedOn = '', expiresOn = '' } = document
  return { type, title, issuer, scope, issuedOn, expiresOn }
}

interface DetailsFieldsProps {
  details: DocumentDetails
  error: unknown
  onChange: (details: DocumentDetails) => void
}

/** What a document is, who stands behind it, what it covers and until when. */
export function DetailsFields({ details, error, onChange }: DetailsFieldsProps) {
  const text = useText()
  const change = (part: Partial<DocumentDetails>) => onChange({ ...details, ...part })
  return (
    <>
      <SelectField
        id="field-type"
        label={text('vendor.evidence.type')}
        value={details.type}
        onChange={(event) => change({ type: event.target.value })}
        error={pointed(error, '/type')}
      >
        {EVIDENCE_TYPES.map((one) => (
          <option key={one} value={one}>
            {text(`vendor.evidence.type.${one}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        id="field-title"
        label={text('vendor.documents.name')}
        maxLength={120}
        value={details.title}
        onChange={(event) => change({ title: event.target.value })}
        error={pointed(error, '/title')}
      />
      <TextField
        id="field-issuer"
        label={text('vendor.documents.issuer')}
        description={text('vendor.documents.issuerHelp')}
        maxLength={120}
        value={details.issuer}
        onChange={(event) => change({ issuer: event.target.value })}
        error={pointed(error, '/issuer')}
      />
      <TextArea
        id="field-scope"
        label={text('vendor.documents.scope')}
        description={text('vendor.documents.scopeHelp')}
        maxLength={500}
        rows={2}
        value={details.scope}
        onChange={(event) => change({ scope: event.target.value })}
        error={pointed(error, '/scope')}
      />
      <TextField
        id="field-issuedOn"
        type="date"
        label={text('vendor.documents.issued')}
        optional
        value={details.issuedOn}
        onChange={(event) => change({ issuedOn: event.target.value })}
        error={pointed(error, '/issuedOn')}
      />
      <TextField
        id="field-expiresOn"
        type="date"
        label={text('vendor.documents.expires')}
        description={text('vendor.documents.expiresHelp')}
        optional
        value={details.expiresOn}
        onChange={(event) => change({ expiresOn: event.target.value })}
        error={pointed(error, '/expiresOn')}
      />
    </>
  )
}
