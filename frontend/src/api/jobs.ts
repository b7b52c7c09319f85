import { queryOptions } from '@tanstack/react-query'
import { get, send } from './http.ts'

/** A job that was tried as often as it may be and stands still. */
export interface GivenUpJob {
  name: string
  instance: string
  failures: number
  lastFailureAt: string
}

export const givenUpJobsQuery = queryOptions({
  queryKey: ['jobs', 'given-up'],
  queryFn: ({ signal }) => get<{ items: GivenUpJob[] }>('/api/v1/jobs', signal),
})

export function retryJob({ name, instance }: GivenUpJob): Promise<{ items: GivenUpJob[] }> {
  return send('POST', `/api/v1/jobs/${encodeURIComponent(name)}/instances/${encodeURIComponent(instance)}/retry`)
}
