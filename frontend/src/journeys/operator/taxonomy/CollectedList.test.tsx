import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import type { Content } from '../../../api/taxonomyEditing.ts'
import { show } from '../../../test/show.tsx'
import { CollectedList } from './CollectedList.tsx'
import { blankContent } from './editing.ts'

function List({ told }: { told: (content: Content) => void }) {
  const [content, setContent] = useState<Content>({
    ...blankContent('Samling', 'Collection'),
    listings: [
      { slug: 'first', notes: {} },
      { slug: 'second', notes: {} },
    ],
  })
  told(content)
  return <CollectedList content={content} notOffered={['second']} language="nb" onChange={setContent} />
}

function slugs(told: ReturnType<typeof vi.fn>): string[] {
  const [content] = told.mock.lastCall as [Content]
  return content.listings.map(({ slug }) => slug)
}

describe('the listings of a collection', () => {
  it('are moved, taken out, and say which of them cannot be had now', async () => {
    const told = vi.fn()
    show(<List told={told} />)

    expect(screen.getAllByText(/Not on offer now/)).toHaveLength(1)
    await userEvent.click(screen.getByRole('button', { name: 'Move up: second' }))
    expect(slugs(told)).toEqual(['second', 'first'])
    await userEvent.click(screen.getByRole('button', { name: 'Take out second' }))
    expect(slugs(told)).toEqual(['first'])
  })

  it('are chosen among those in the store that are not there yet', async () => {
    vi.stubGlobal('fetch', async () =>
      Response.json({
        items: [
          { slug: 'first', name: { nb: 'Første', en: 'First' }, organisation: { name: 'A' } },
          { slug: 'third', name: { nb: 'Tredje', en: 'Third' }, organisation: { name: 'A' } },
        ],
      }),
    )
    const told = vi.fn()
    show(<List told={told} />)

    await userEvent.type(screen.getByRole('searchbox'), 'ird')
    await userEvent.click(await screen.findByRole('button', { name: 'Add Third' }))

    expect(slugs(told)).toEqual(['first', 'second', 'third'])
    expect(screen.queryByRole('button', { name: 'Add First' })).toBeNull()
  })
})
