import { I18nProvider } from '@lingui/react'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { i18n } from '../../../i18n/i18n.ts'
import { shipped } from '../../../test/programmes.ts'
import { Engine } from './standing.ts'
import { Wizard } from './Wizard.tsx'

const engine = new Engine(shipped('free-tax-filing'), Date.UTC(2026, 1, 1) / 86_400_000)

function open() {
  document.body.innerHTML =
    '<div id="whole"><div class="cs-intro"><h1>Free tax filing</h1><form><button>Find out</button></form><div id="below"></div></div><div id="root"></div></div>'
  const find = (id: string) => document.getElementById(id) as HTMLElement
  const form = document.querySelector('form') as HTMLFormElement
  return render(
    <I18nProvider i18n={i18n}>
      <Wizard engine={engine} apps={{}} page={{ whole: find('whole'), form, below: find('below') }} />
    </I18nProvider>,
    {
      container: find('root'),
    },
  )
}

const kept = () => localStorage.getItem('civicstore.eligibility')

describe('The wizard', () => {
  beforeEach(() => {
    vi.spyOn(window, 'scrollTo').mockImplementation(() => {})
    history.replaceState(null, '', '/programmes/free-tax-filing')
  })

  it('asks, keeps the answers on the device, and goes on where somebody stopped', async () => {
    const user = userEvent.setup()
    const { unmount } = open()
    await user.click(screen.getByRole('button', { name: 'Find out' }))
    expect(screen.getByRole('heading', { level: 1, name: /How much did you earn/ })).toBe(document.activeElement)
    await user.click(screen.getByRole('button', { name: 'Next' }))
    expect(screen.getAllByText('Choose an answer, or that you don’t know.')).toHaveLength(2)
    await user.type(screen.getByRole('textbox'), '39 000')
    await user.click(screen.getByRole('button', { name: 'Next' }))
    const second = document.querySelector('#root h1')?.textContent
    expect(second).not.toMatch(/How much did you earn/)
    expect(kept()).toContain('3900000')
    expect(location.href).not.toContain('39')
    expect(JSON.stringify(history.state)).not.toContain('39')

    unmount()
    open()
    await user.click(screen.getByRole('button', { name: 'Go on where you stopped' }))
    expect(screen.getByRole('heading', { level: 1, name: second ?? '' })).toBeTruthy()
  })

  it('keeps the answers for a child apart, and forgets all of them', async () => {
    const user = userEvent.setup()
    open()
    await user.click(screen.getByRole('radio', { name: 'A child' }))
    await user.click(screen.getByRole('button', { name: 'Find out' }))
    await user.click(screen.getByRole('button', { name: 'I don’t know' }))
    expect(JSON.parse(kept() ?? '')).toEqual({
      who: 'child',
      answers: { child: { 'free-tax-filing': { 'gross-income': null } } },
    })
    await user.click(screen.getByRole('button', { name: 'Forget my answers' }))
    expect(kept()).toBeNull()
    expect(screen.getByRole('status').textContent).toBe('The answers are erased from this device.')
    expect(screen.queryByRole('button', { name: 'Go on where you stopped' })).toBeNull()
  })

  it('shows the result, lets an answer be changed and offers be compared', async () => {
    localStorage.setItem(
      'civicstore.eligibility',
      JSON.stringify({
        who: 'me',
        answers: {
          me: {
            'free-tax-filing': {
              'gross-income': 4130000,
              adjustments: 0,
              age: 58,
              eitc: false,
              military: false,
              state: 'OH',
              'income-kinds': ['wages'],
              'shoe-size': 44,
            },
          },
        },
      }),
    )
    const user = userEvent.setup()
    open()
    await user.click(screen.getByRole('button', { name: 'See my result' }))
    expect(screen.getByRole('heading', { level: 1, name: '2 offers fit you' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Change: your age' }))
    const age = screen.getByRole('textbox')
    expect((age as HTMLInputElement).value).toBe('58')
    await user.clear(age)
    await user.type(age, '50')
    await user.click(screen.getByRole('button', { name: 'Next' }))
    expect(screen.getByRole('heading', { level: 1, name: '4 offers fit you' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Compare' }))
    expect(screen.getAllByRole('columnheader')).toHaveLength(3)
    await user.click(screen.getByRole('checkbox', { name: 'Evergreen Return' }))
    expect(screen.getAllByRole('columnheader')).toHaveLength(4)
    expect(screen.getByRole('checkbox', { name: 'Cascade Filing' })).toHaveProperty('disabled', true)
  })
})
