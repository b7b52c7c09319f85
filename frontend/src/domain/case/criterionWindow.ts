import type { Case, Criterion } from '../../api/reviews.ts'

/** How a criterion is drawn: a window that is lit when it is met. `auto` is met by a check, `met` by a person. */
export type WindowState = 'met' | 'auto' | 'not' | 'ask' | 'err' | 'na' | 'todo'

export function windowState(criterion: Criterion, messages: Case['messages']): WindowState {
  switch (criterion.state) {
    case 'MET':
      return criterion.ruling ? 'met' : 'auto'
    case 'NOT_MET':
      return 'not'
    case 'NOT_RELEVANT':
      return 'na'
    case 'OPEN':
    case 'DID_NOT_RUN':
      if (waitsForVendor(criterion.id, messages)) return 'ask'
      return criterion.state === 'OPEN' ? 'todo' : 'err'
  }
}

/** Whether the last word about the criterion is a question of ours to the vendor. */
export function waitsForVendor(criterion: string, messages: Case['messages']): boolean {
  const last = messages
    .filter((message) => message.criterion === criterion && message.audience === 'VENDOR')
    .sort((a, b) => a.at.localeCompare(b.at))
    .at(-1)
  return last?.side === 'STORE'
}
