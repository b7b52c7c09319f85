import { i18n } from '@lingui/core'
import { beforeEach } from 'vitest'

/** Every test begins in English with the texts of every journey. */
const catalogs = import.meta.glob<Record<string, string>>('../i18n/en/*.json', { eager: true, import: 'default' })

beforeEach(() => {
  for (const catalog of Object.values(catalogs)) i18n.load('en', catalog)
  i18n.activate('en')
})
