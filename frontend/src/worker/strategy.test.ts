import { describe, expect, it } from 'vitest'
import { filesOf, strategyOf } from './strategy.ts'

const ORIGIN = 'https://store.example'
const navigate = (path: string) => strategyOf('GET', 'navigate', new URL(path, ORIGIN), ORIGIN)

describe('The worker', () => {
  it('keeps pages that everybody may see', () => {
    for (const path of [
      '/',
      '/apps/jobbkompasset',
      '/life-events/having-a-child',
      '/my-apps',
      '/programmes',
      '/programmes/free-tax-filing',
      '/certificates/CS-2026-000001',
    ])
      expect(navigate(path), path).toBe('page')
  })

  it('leaves alone what belongs to somebody, and what somebody searched for', () => {
    for (const path of [
      '/apps?q=gjeld',
      '/vendor',
      '/certify/mine',
      '/operate',
      '/account',
      '/sign-in',
      '/invitations/abc',
      '/concerns/con_abc',
    ])
      expect(navigate(path), path).toBe('leave')
    expect(strategyOf('GET', 'cors', new URL('/api/v1/session', ORIGIN), ORIGIN)).toBe('leave')
    expect(strategyOf('GET', 'cors', new URL('/api/v1/listings?q=gjeld', ORIGIN), ORIGIN)).toBe('leave')
    expect(strategyOf('GET', 'cors', new URL('/api/v1/library', ORIGIN), ORIGIN)).toBe('leave')
    expect(strategyOf('POST', 'cors', new URL('/api/v1/listings/a', ORIGIN), ORIGIN)).toBe('leave')
    expect(strategyOf('POST', 'navigate', new URL('/programmes/free-tax-filing', ORIGIN), ORIGIN)).toBe('leave')
    expect(strategyOf('GET', 'no-cors', new URL('https://elsewhere.example/assets/a.js'), ORIGIN)).toBe('leave')
  })

  it('keeps what a page is made of', () => {
    expect(strategyOf('GET', 'no-cors', new URL('/assets/hashed/main-a1.js', ORIGIN), ORIGIN)).toBe('asset')
  })

  it('finds all files that a page needs at once', () => {
    const manifest = {
      'src/main.tsx': { file: 'main.js', imports: ['_react.js'], dynamicImports: ['other.tsx'], css: ['main.css'] },
      '_react.js': { file: 'react.js', imports: ['src/main.tsx'], assets: ['font.woff2'] },
      'other.tsx': { file: 'other.js' },
    }
    expect(filesOf(manifest, ['src/main.tsx', 'gone.tsx'])).toEqual(
      ['main.js', 'main.css', 'react.js', 'font.woff2'].map((file) => `/assets/${file}`),
    )
  })
})
