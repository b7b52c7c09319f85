import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { caseQuery, claim } from '../../../api/reviews.ts'
import { caseAddress } from '../address.ts'

/** Takes the case and goes there. When somebody was faster, the list is read anew. */
export function useClaim() {
  const client = useQueryClient()
  const [, navigate] = useLocation()
  return useMutation({
    mutationFn: claim,
    onSuccess: (taken) => {
      client.setQueryData(caseQuery(taken.id).queryKey, taken)
      navigate(caseAddress(taken.id))
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['reviews', 'queue'] }),
  })
}

export type Claiming = ReturnType<typeof useClaim>
