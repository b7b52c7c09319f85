import { i18n } from '@lingui/core'
import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach } from 'vitest'

/** Every test begins in English with the texts of every journey, and with an empty device. */
const catalogs = import.meta.glob<Record<string, string>>('../i18n/en/*.json', { eager: true, import: 'default' })

beforeEach(() => {
  localStorage.clear()
  document.documentElement.lang = 'en'
  for (const catalog of Object.values(catalogs)) i18n.load('en', catalog)
  i18n.activate('en')
})

afterEach(cleanup)
