import { type ComponentType, lazy } from 'react'
import { loadCatalogs } from '../i18n/i18n.ts'
import type { Catalog } from '../i18n/messages.ts'

/** A journey's code and texts, fetched together when somebody first goes there. */
export function journey(load: () => Promise<{ default: ComponentType }>, ...catalogs: Catalog[]) {
  return lazy(async () => {
    const [module] = await Promise.all([load(), loadCatalogs(...catalogs)])
    return module
  })
}
