import type { Ruling } from '../../../api/reviews.ts'

/** To ask the vendor is a choice beside the rulings; it leaves the criterion undecided. */
export type Choice = Ruling | 'ASK'

/** What somebody has begun to decide about a criterion; kept while the case is open. */
export interface Draft {
  choice?: Choice | undefined
  reason: string
}
