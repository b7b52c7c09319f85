import type { Content, Service, Step } from '../../../api/taxonomyEditing.ts'
import type { Texts } from '../../../api/types.ts'
import type { IconName } from '../../../design/icons/names.ts'

/** The texts with another one in that language; an empty text is left out, so that its readers are served another. */
export function said(texts: Texts, language: string, text: string): Texts {
  const { [language]: _, ...others } = texts
  return text === '' ? others : { ...others, [language]: text }
}

/** The list with another item at that place. */
export function replaced<T>(items: readonly T[], at: number, item: T): T[] {
  return items.map((one, index) => (index === at ? item : one))
}

/** The list without the item at that place. */
export function without<T>(items: readonly T[], at: number): T[] {
  return items.filter((_, index) => index !== at)
}

/** The list with that item one place further up (-1) or down (1); at the ends it stays as it is. */
export function moved<T>(items: readonly T[], at: number, by: -1 | 1): T[] {
  const to = at + by
  if (to < 0 || to >= items.length) return [...items]
  const order = without(items, at)
  order.splice(to, 0, items[at] as T)
  return order
}

/** A name as it stands in addresses. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
}

/** Pictures that can stand for a situation, a field or a collection; the others of the sprite belong to buttons. */
export const ENTRY_ICONS: readonly IconName[] = [
  'House',
  'Buildings3',
  'Briefcase',
  'Person',
  'PersonGroup',
  'BabyWrapped',
  'Heart',
  'HandHeart',
  'Vitals',
  'Flower',
  'Sun',
  'Moon',
  'Book',
  'HatSchoolFill',
  'Chat2',
  'Calculator',
  'ReceiptFill',
  'BarChart',
  'Gavel',
  'ShieldCheckmark',
  'KeyHorizontal',
  'Globe',
  'LocationPin',
  'Compass',
  'Calendar',
  'Bell',
  'Phone',
  'Mobile',
  'Laptop',
  'Robot',
  'Rocket',
  'Tasklist',
]

/** What a picture shows, in words: the name that it has in the sprite. */
export function iconName(icon: string): string {
  return icon.replace(/Fill$|\d+$/g, '').replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
}

/** A step with nothing in it, under an address that no other has. */
export function blankStep(steps: readonly Step[]): Step {
  let number = steps.length + 1
  while (steps.some(({ slug }) => slug === `step-${number}`)) number += 1
  return { slug: `step-${number}`, names: {}, texts: {}, withoutApp: {}, categories: [], services: [], courses: [] }
}

export const BLANK_SERVICE: Service = { kind: 'PUBLIC', provider: '', address: 'https://', names: {} }

/** A new entry with a name in the languages that citizens have to find it in. */
export function blankContent(nb: string, en: string): Content {
  return {
    slug: slugOf(en),
    icon: 'House',
    names: { nb, en },
    leads: {},
    categories: [],
    neighbours: [],
    steps: [],
    texts: {},
    listings: [],
  }
}

/** An instant as `datetime-local` takes it, in the time of this machine. */
export function localOf(instant: string | undefined): string {
  if (!instant) return ''
  const time = new Date(instant)
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** What `datetime-local` gives, as an instant. */
export function instantOf(local: string): string | undefined {
  const time = new Date(local)
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString()
}
