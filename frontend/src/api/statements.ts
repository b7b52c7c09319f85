import { queryOptions } from '@tanstack/react-query'
import { get, send } from './http.ts'
import type { Outcome } from './reviews.ts'
import type { Condition } from './vendorReview.ts'

/** A statement of reasons in the words of one language. */
export interface Letter {
  language: string
  addressee: string
  reference: string
  title: string
  sections: { heading: string; paragraphs: string[]; items: string[] }[]
}

export interface Statement {
  /** Whether it was sent with the decision; else it is what would be sent now. */
  kept: boolean
  facts: {
    /** Of the vendor. */
    language: string
    outcome: 'CERTIFIED' | 'REFUSED'
    decided: string
    /** The last day; absent when there is nothing to appeal against. */
    appealUntil?: string
  }
  letter: Letter
  /** In which it can be read and printed. */
  languages: string[]
}

/** Whose page asks: the vendor's submission or the certifier's case. */
export type StatementOf = { submission: string } | { review: string }

function path(of: StatementOf): string {
  return 'submission' in of
    ? `/api/v1/submissions/${encodeURIComponent(of.submission)}`
    : `/api/v1/reviews/${encodeURIComponent(of.review)}`
}

function inLanguage(language: string | undefined): string {
  return language ? `?language=${encodeURIComponent(language)}` : ''
}

export function statementQuery(of: StatementOf, language?: string) {
  return queryOptions({
    queryKey: ['statements', path(of), language ?? ''],
    queryFn: ({ signal }) => get<Statement>(`${path(of)}/statement${inLanguage(language)}`, signal),
  })
}

/** Where the letter is fetched as a document. */
export function letterAddress(of: StatementOf, language: string): string {
  return `${path(of)}/letter${inLanguage(language)}`
}

/** What would be sent if this were proposed and confirmed now. */
export function previewStatement(
  review: string,
  verdict: { outcome: Outcome; conditions: Condition[]; reasons: string },
): Promise<Statement> {
  return send('POST', `${path({ review })}/statement-previews`, { body: verdict })
}
