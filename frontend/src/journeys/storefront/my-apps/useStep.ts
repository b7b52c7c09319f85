import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { type AccountLibrary, accountLibraryQuery, sendChanges } from '../../../api/library.ts'
import { useSession } from '../../../api/session.ts'
import { exchange } from '../../../lib/exchange.ts'
import { endStep, type Step, step, watchStep } from '../../../lib/step.ts'

/** How the list of this device and the one of an account are to each other. */
export interface StepState {
  /** Who is signed in; `null` is nobody, and nothing is what is not known, without a network. */
  account: string | null | undefined
  /** What the device is in step with, also while nobody is signed in. */
  here: Step | undefined
  /** The list of the account, when somebody is signed in and it could be asked for. */
  library: AccountLibrary | undefined
  /** The account's list was erased elsewhere since; the list of this device stays. */
  ended: boolean
  error: unknown
  retry: () => void
}

/** Keeps the device in step while the page is open: at once, after each change here, and when the network is back. */
export function useStep(): StepState {
  const client = useQueryClient()
  const session = useSession().data
  const account = session && (session.account?.id ?? null)
  const kept = useSyncExternalStore(watchStep, () => JSON.stringify(step() ?? null))
  const here = (JSON.parse(kept) as Step | null) ?? undefined
  const library = useQuery({ ...accountLibraryQuery, enabled: typeof account === 'string' })
  const [ended, setEnded] = useState(false)

  const own = here !== undefined && here.account === account
  const gone = own && library.data !== undefined && !library.isFetching && library.data.id !== here.list
  useEffect(() => {
    if (!gone) return
    endStep()
    setEnded(true)
  }, [gone])

  const exchanged = useQuery({
    queryKey: ['exchange', here?.list, ...Object.values(here?.waiting ?? {}).map(({ changedAt }) => changedAt)],
    queryFn: async () => {
      try {
        await exchange(sendChanges)
        return true
      } catch (failure) {
        // Perhaps the list is no more: that is told by the list itself.
        void client.invalidateQueries(accountLibraryQuery)
        throw failure
      }
    },
    enabled: own && library.data?.id === here?.list,
    staleTime: 10_000,
    refetchOnWindowFocus: true,
  })
  return {
    account,
    here,
    library: library.data,
    ended,
    error: exchanged.error ?? library.error,
    retry: () => void Promise.all([library.refetch(), exchanged.refetch()]),
  }
}
