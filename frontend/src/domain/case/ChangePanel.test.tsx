import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Change, Difference } from '../../api/changes.ts'
import { show } from '../../test/show.tsx'
import { ChangePanel } from './ChangePanel.tsx'

function difference(rest: Partial<Difference>): Difference {
  return {
    aspect: 'SENSITIVE_PERMISSION',
    move: 'ADDED',
    item: 'android.permission.CAMERA',
    changeClass: 'TRANSFORMATIVE',
    reason: 'The app asks for access that it did not have.',
    ...rest,
  }
}

function changed(rest: Partial<Change>): Change {
  return { comparedWith: '4.1.2', changeClass: 'ROUTINE', differences: [], kept: [], ...rest }
}

describe('what a release changes', () => {
  it('has nothing to be compared with in a first release', () => {
    show(<ChangePanel change={{ differences: [], kept: [] }} />)
    expect(screen.getByRole('heading', { name: 'First release' })).toBeTruthy()
    expect(screen.getByText(/there is nothing to compare with/)).toBeTruthy()
    expect(screen.queryByRole('list')).toBeNull()
  })

  it('says the class, how many differences cause it, and why each has its class', () => {
    show(
      <ChangePanel
        change={changed({
          changeClass: 'TRANSFORMATIVE',
          differences: [
            difference({}),
            difference({
              aspect: 'ENDPOINT',
              item: 'a.example.org',
              changeClass: 'ADAPTIVE',
              reason: 'Another server.',
            }),
            difference({
              aspect: 'ENDPOINT',
              item: 'b.example.org',
              changeClass: 'ADAPTIVE',
              reason: 'Another server.',
            }),
          ],
        })}
      />,
    )
    const classes = within(screen.getByRole('list', { name: 'Class of change' }))
    expect(classes.getByText('Transformative').getAttribute('aria-current')).toBe('true')
    expect(classes.getByText('Routine').getAttribute('aria-current')).toBeNull()
    expect(screen.getByText('Transformative, because of 1 of 3 differences.')).toBeTruthy()
    expect(screen.getByText('android.permission.CAMERA')).toBeTruthy()
    expect(screen.getAllByRole('img', { name: 'Added' })).toHaveLength(2)
    expect(screen.getAllByText('Another server.')).toHaveLength(1)
  })

  it('shows a value as it was and as it is, and a text with the words that were replaced', () => {
    const { container } = show(
      <ChangePanel
        change={changed({
          changeClass: 'SCOPE',
          differences: [
            difference({ aspect: 'SIGNER', move: 'CHANGED', item: 'signer', before: 'aa11', after: 'bb22' }),
            difference({
              aspect: 'DESCRIPTION',
              move: 'CHANGED',
              item: 'shortDescription',
              language: 'nb',
              before: 'Finn jobb med råd.',
              after: 'Finn jobb nær deg.',
            }),
            difference({ aspect: 'SIGN_IN', move: 'CHANGED', item: 'signIn', after: 'PUBLIC_IDENTITY' }),
          ],
        })}
      />,
    )
    expect([...container.querySelectorAll('del')].map((one) => one.textContent)).toEqual(['aa11', 'Before: med råd.'])
    expect([...container.querySelectorAll('ins')].map((one) => one.textContent)).toEqual([
      'bb22',
      'Now: nær deg.',
      'public identity',
    ])
    expect(container.querySelector('[lang=nb]')?.textContent).toContain('Finn jobb')
    expect(screen.getByText('Short text')).toBeTruthy()
    expect(screen.getByText('nothing', { exact: false }).textContent).toContain('nothing → ')
  })

  it('lists what was approved and is not asked again', () => {
    show(
      <ChangePanel
        change={changed({
          kept: [
            { aspect: 'PERMISSION', items: ['android.permission.INTERNET'] },
            { aspect: 'HOSTING_COUNTRY', items: ['NO', 'SE'] },
          ],
        })}
      />,
    )
    expect(screen.getByText('Nothing differs.')).toBeTruthy()
    const fold = screen.getByText('Already approved with 4.1.2, not asked again: 3 things').closest('details')
    expect(fold?.textContent).toContain('android.permission.INTERNET')
    expect(fold?.textContent).toContain('Sweden')
  })
})
