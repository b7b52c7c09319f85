import { queryOptions } from '@tanstack/react-query'
import { get } from './http.ts'
import type { components } from './schema.d.ts'

/** What is kept of people, and how long. */
export interface KeptLine {
  what: components['schemas']['Kept']
  /** None for what no clock clears away. */
  hours?: number
  job?: string
  lastRunAt?: string
}

export const retentionQuery = queryOptions({
  queryKey: ['retention'],
  queryFn: ({ signal }) => get<{ items: KeptLine[] }>('/api/v1/retention', signal),
})
