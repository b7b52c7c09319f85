import { beforeEach, describe, expect, it, vi } from 'vitest'

// It is a script and no module: named by a text, so that the compiler does not look for what it exports.
const SCRIPT = './early.ts'

/** Loads the script anew at that address; gives back where it sent the reader, if anywhere. */
async function at(address: string): Promise<string | undefined> {
  const url = new URL(address, 'https://store.example')
  const replace = vi.fn()
  vi.stubGlobal('location', { pathname: url.pathname, search: url.search, replace })
  vi.resetModules()
  await import(/* @vite-ignore */ SCRIPT)
  vi.unstubAllGlobals()
  return replace.mock.calls[0]?.[0] as string | undefined
}

describe('warnings to leave out', () => {
  beforeEach(() => localStorage.clear())

  it('are kept as the address says, and added to one that says nothing', async () => {
    expect(await at('/apps?q=tax')).toBeUndefined()
    expect(await at('/apps?without=ai&without=trackers')).toBeUndefined()
    expect(await at('/apps?q=tax')).toBe('/apps?q=tax&without=ai&without=trackers')
    expect(await at('/apps/some-app')).toBeUndefined()
  })

  it('are forgotten by an address that says none', async () => {
    await at('/apps?without=ai')
    expect(await at('/apps?q=tax&without=')).toBeUndefined()
    expect(await at('/apps?q=tax')).toBeUndefined()
  })

  it('do no harm when what is kept is spoilt', async () => {
    localStorage.setItem('civicstore.without', '{"a":')
    expect(await at('/apps')).toBeUndefined()
    localStorage.setItem('civicstore.without', '"ai"')
    expect(await at('/apps')).toBeUndefined()
  })
})
