import type { QueryClient } from '@tanstack/react-query'
import type { Problem } from '../../../api/problem.ts'
import type { ImportProblem } from '../../../api/submissions.ts'

/** What an import left to look at: lines that could not be taken over, or why nothing could. */
export interface Imported {
  problems: ImportProblem[]
  failed?: Problem
}

const key = (submission: string) => ['imported', submission]

/** Hands the outcome of an import over to the page that shows the draft. */
export function tellImported(client: QueryClient, submission: string, imported: Imported): void {
  client.setQueryData(key(submission), imported)
}

export function importedInto(client: QueryClient, submission: string): Imported | undefined {
  return client.getQueryData(key(submission))
}
