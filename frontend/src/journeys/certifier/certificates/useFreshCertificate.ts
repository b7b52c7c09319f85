import { useQueryClient } from '@tanstack/react-query'
import { certificateQuery } from '../../../api/certificates.ts'

/** Has everything about a certificate asked for again, after somebody did something to it. */
export function useFreshCertificate(number: string): () => Promise<void> {
  const client = useQueryClient()
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['measures'] }),
      client.invalidateQueries({ queryKey: certificateQuery(number).queryKey }),
    ])
  }
}
