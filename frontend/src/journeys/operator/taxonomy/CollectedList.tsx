import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { type ListingInBrief, listingsFor } from '../../../api/listings.ts'
import type { Collected, Content } from '../../../api/taxonomyEditing.ts'
import { Button } from '../../../design/Button.tsx'
import { TextField } from '../../../design/Field.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { readable } from '../../../i18n/texts.ts'
import { moved, replaced, said, without } from './editing.ts'

interface CollectedListProps {
  content: Content
  /** Those that citizens cannot get now. */
  notOffered: readonly string[]
  language: string
  onChange: (content: Content) => void
}

/** The listings of a collection, in order, with why each is there. */
export function CollectedList({ content, notOffered, language, onChange }: CollectedListProps) {
  const text = useText()
  const { listings } = content
  const change = (changed: Collected[]) => onChange({ ...content, listings: changed })
  return (
    <section aria-labelledby="listings" className="cc-stack" data-gap="3">
      <h3 className="cc-h3" id="listings">
        {text('operator.taxonomy.listingsTitle')}
      </h3>
      <ol className="cc-plain cc-stack" data-gap="4">
        {listings.map((listing, at) => (
          <li key={listing.slug} className="cc-stack" data-gap="2">
            <div className="cc-row" data-between>
              <b>
                {at + 1}. <a href={`/apps/${listing.slug}`}>{listing.slug}</a>
              </b>
              <span className="cc-row">
                <Button
                  variant="tertiary"
                  data-size="sm"
                  disabled={at === 0}
                  onClick={() => change(moved(listings, at, -1))}
                >
                  {text('operator.taxonomy.up')}
                  <span className="ds-sr-only">: {listing.slug}</span>
                </Button>
                <Button
                  variant="tertiary"
                  data-size="sm"
                  disabled={at === listings.length - 1}
                  onClick={() => change(moved(listings, at, 1))}
                >
                  {text('operator.taxonomy.down')}
                  <span className="ds-sr-only">: {listing.slug}</span>
                </Button>
                <Button variant="tertiary" tone="danger" data-size="sm" onClick={() => change(without(listings, at))}>
                  {text('operator.taxonomy.removeListing', { name: listing.slug })}
                </Button>
              </span>
            </div>
            {notOffered.includes(listing.slug) && (
              <p className="cc-2 cc-warn">{text('operator.taxonomy.notOffered')}</p>
            )}
            <TextField
              id={`field-listings-${at}-notes-${language}`}
              label={text('operator.taxonomy.note')}
              lang={language}
              maxLength={200}
              optional
              value={listing.notes[language] ?? ''}
              onChange={(event) =>
                change(replaced(listings, at, { ...listing, notes: said(listing.notes, language, event.target.value) }))
              }
            />
          </li>
        ))}
      </ol>
      <Finding
        taken={listings.map(({ slug }) => slug)}
        onFound={({ slug }) => change([...listings, { slug, notes: {} }])}
      />
    </section>
  )
}

interface FindingProps {
  taken: readonly string[]
  onFound: (listing: ListingInBrief) => void
}

/** Finds listings that can enter: the search knows only those on offer. */
function Finding({ taken, onFound }: FindingProps) {
  const text = useText()
  const [words, setWords] = useState('')
  const found = useQuery(listingsFor(useDeferredValue(words.trim())))
  const open = found.data?.filter(({ slug }) => !taken.includes(slug)) ?? []
  return (
    <div className="cc-stack" data-gap="2">
      <TextField
        id="field-listings"
        type="search"
        label={text('operator.taxonomy.findListing')}
        description={text('operator.taxonomy.findListingHelp')}
        value={words}
        // Enter looks at what was found; it does not save the draft.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        onChange={(event) => setWords(event.target.value)}
      />
      <ul className="cc-plain cc-row" aria-live="polite">
        {open.map((listing) => (
          <li key={listing.slug}>
            <Button
              variant="secondary"
              data-size="sm"
              onClick={() => {
                onFound(listing)
                setWords('')
              }}
            >
              {text('operator.taxonomy.addListing', { name: readable(listing.name) })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
