import { type QueueQuestion, queueQuery } from '../../../api/queue.ts'
import type { ReviewState } from '../../../api/vendorReview.ts'

export type ShelfName = 'waiting' | 'mine' | 'second' | 'vendor' | 'decided'

/** One list of cases with an address of its own. */
export interface Shelf {
  name: ShelfName
  path: string
  status: readonly ReviewState[]
  mine?: boolean
}

export const SHELVES: readonly Shelf[] = [
  { name: 'waiting', path: '/certify', status: ['QUEUED', 'SCREENING', 'ASSESSING'] },
  {
    name: 'mine',
    path: '/certify/mine',
    status: ['ASSESSING', 'SCREENING', 'WITH_VENDOR', 'VERDICT_PROPOSED'],
    mine: true,
  },
  { name: 'second', path: '/certify/second-look', status: ['VERDICT_PROPOSED'] },
  { name: 'vendor', path: '/certify/with-vendor', status: ['WITH_VENDOR'] },
  { name: 'decided', path: '/certify/decided', status: ['CONCLUDED', 'CLOSED'] },
]

export const PAGE_SIZE = 50

export function shelfQuery({ status, mine = false }: Shelf, page: number, narrowing: Omit<QueueQuestion, 'status'>) {
  return queueQuery({ ...narrowing, status, mine, page, size: PAGE_SIZE })
}

/** How many cases a shelf holds; for the figures beside its name. */
export function countQuery(name: ShelfName) {
  const shelf = SHELVES.find((one) => one.name === name)
  return { ...queueQuery({ status: shelf?.status ?? [], mine: shelf?.mine ?? false, size: 1 }), staleTime: 30_000 }
}
