import type { Statement } from '../api/statements.ts'

/** A statement of reasons as the server tells it. */
export function aStatement(reasons: string, rest: Partial<Statement> = {}): Statement {
  return {
    kept: true,
    facts: { language: 'nb', outcome: 'CERTIFIED', decided: '2026-11-20' },
    letter: {
      language: 'en',
      addressee: 'Nordlys AS',
      reference: '20 November 2026 · case S-002187',
      title: 'Job compass 4.2.0 is certified',
      sections: [{ heading: 'What we found', paragraphs: [reasons], items: [] }],
    },
    languages: ['nb', 'nn', 'en', 'sv', 'da', 'fr'],
    ...rest,
  }
}
