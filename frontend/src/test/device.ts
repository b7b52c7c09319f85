import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach } from 'vitest'

/** Every test with a document begins with an empty device and a page in English. */
beforeEach(() => {
  localStorage.clear()
  document.documentElement.lang = 'en'
})

afterEach(cleanup)
