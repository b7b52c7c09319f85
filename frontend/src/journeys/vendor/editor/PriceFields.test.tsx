import { I18nProvider } from '@lingui/react'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import type { Manifest } from '../../../api/manifest.ts'
import type { DraftContent } from '../../../api/submissions.ts'
import { i18n } from '../../../i18n/i18n.ts'
import { forSaving } from './draft.ts'
import { DraftContext } from './draftContext.ts'
import { PriceFields } from './PriceFields.tsx'

const BEGUN = { releaseVersion: '1', kind: 'WEB_APP', profile: 'tax', releaseNotes: {} } as const

function Editing({ onSave }: { onSave: (saved: Manifest) => void }) {
  const [declaration, setDeclaration] = useState<Manifest>({ price: { kind: 'FREE_WITH_PURCHASES' } })
  const content = { ...BEGUN, declaration } as unknown as DraftContent
  onSave(forSaving(content).declaration)
  return (
    <I18nProvider i18n={i18n}>
      <DraftContext.Provider
        value={{
          content,
          languages: ['nb', 'en'],
          change: () => {},
          declare: (changed) => setDeclaration({ ...declaration, ...changed }),
          errorAt: () => undefined,
        }}
      >
        <PriceFields />
      </DraftContext.Provider>
    </I18nProvider>
  )
}

it('A vendor writes a fee as people write money, and it is saved when it is one', async () => {
  let saved: Manifest = {}
  render(<Editing onSave={(now) => (saved = now)} />)
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Add a line' }))
  await user.type(screen.getByLabelText(/What it is for.*English/), 'The return')
  const amount = screen.getByLabelText('Amount')
  await user.type(amount, 'a lot')
  expect(screen.getByText('Write an amount, such as 39.95.')).toBeTruthy()
  expect(saved.price?.fees).toEqual([])

  await user.clear(amount)
  await user.type(amount, '39,95')
  await user.clear(screen.getByLabelText('Currency'))
  await user.type(screen.getByLabelText('Currency'), 'usd')
  await user.click(screen.getByLabelText(/^Extra/))
  await user.selectOptions(screen.getByLabelText(/Is the price the same/), 'true')
  expect(saved.price).toEqual({
    kind: 'FREE_WITH_PURCHASES',
    note: {},
    samePrice: true,
    fees: [{ what: { en: 'The return' }, whom: {}, amount: 3995, currency: 'USD', per: 'USE', extra: true }],
  })
})
