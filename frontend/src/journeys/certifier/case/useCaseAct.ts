import { useMutation, useQueryClient } from '@tanstack/react-query'
import { asProblem } from '../../../api/problem.ts'
import { type Case, caseQuery } from '../../../api/reviews.ts'

/**
 * Something done to the case. Every answer of the server is the case as it is afterwards, and is shown at once. When
 * somebody was faster, the case is read anew; what the reader wrote stays where it is.
 */
export function useCaseAct<Input = void>(
  id: string,
  act: (input: Input) => Promise<Case>,
  then?: (fresh: Case) => void,
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: (fresh) => {
      client.setQueryData(caseQuery(id).queryKey, fresh)
      void client.invalidateQueries({ queryKey: ['reviews', 'queue'] })
      then?.(fresh)
    },
    onError: (error) => {
      if (asProblem(error).status === 409) void client.invalidateQueries({ queryKey: caseQuery(id).queryKey })
    },
  })
}
