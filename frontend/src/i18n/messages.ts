import type account from './nb/account.json'
import type appeal from './nb/appeal.json'
import type caseTexts from './nb/case.json'
import type certifier from './nb/certifier.json'
import type design from './nb/design.json'
import type eligibility from './nb/eligibility.json'
import type myApps from './nb/my-apps.json'
import type notification from './nb/notification.json'
import type offers from './nb/offers.json'
import type operator from './nb/operator.json'
import type problem from './nb/problem.json'
import type shell from './nb/shell.json'
import type vendor from './nb/vendor.json'

/** One line for each journey's catalogue; a key that no catalogue holds is a type error. */
interface Catalogs {
  account: typeof account
  appeal: typeof appeal
  case: typeof caseTexts
  design: typeof design
  eligibility: typeof eligibility
  'my-apps': typeof myApps
  notification: typeof notification
  problem: typeof problem
  shell: typeof shell
  offers: typeof offers
  operator: typeof operator
  certifier: typeof certifier
  vendor: typeof vendor
}

export type Catalog = keyof Catalogs

type KeysOf<T> = T extends unknown ? Extract<keyof T, string> : never

export type MessageId = KeysOf<Catalogs[Catalog]>
