import { useQueries } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import { listingQuery } from '../../../api/listings.ts'
import { ButtonLink } from '../../../design/Button.tsx'
import { Empty } from '../../../design/Empty.tsx'
import { StorefrontShell } from '../../../domain/shell/StorefrontShell.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'
import { addToLibrary, type LibraryApp, libraryApps, removeFromLibrary, watchLibrary } from '../../../lib/library.ts'
import { AppRow } from './AppRow.tsx'
import { ListPanel } from './ListPanel.tsx'
import { RecallNotice } from './RecallNotice.tsx'
import { type Standing, standingOf } from './standing.ts'
import { UndoToast } from './UndoToast.tsx'

interface Held {
  app: LibraryApp
  standing: Standing
}

export default function MyAppsPage() {
  const text = useText()
  const apps = useLibrary()
  const listings = useQueries({ queries: apps.map(({ slug }) => listingQuery(slug)) })
  const [removed, setRemoved] = useState<LibraryApp>()
  usePageTitle(text('my-apps.title'))

  const held = apps.map((app, index): Held => {
    const listing = listings[index]
    return { app, standing: standingOf(app, listing?.data, listing?.error) }
  })
  const recalled = held.filter(({ standing }) => standing.kind === 'recalled')
  const fine = held.filter(({ standing }) => standing.kind === 'fine' || standing.kind === 'unchecked')
  const attention = held.filter((one) => !recalled.includes(one) && !fine.includes(one))

  function remove(app: LibraryApp) {
    removeFromLibrary(app.slug)
    setRemoved(app)
  }

  return (
    <StorefrontShell current="my-apps">
      <div className="cs-head">
        <div className="cs-stack" data-gap="2">
          <h1 className="ds-heading" data-size="xl">
            {text('my-apps.title')}
          </h1>
          <p className="cs-muted">{text('my-apps.lead')}</p>
        </div>
      </div>
      {apps.length === 0 ? (
        <Empty
          door="nothing"
          boxed
          title={text('my-apps.empty.title')}
          actions={<ButtonLink href="/apps">{text('my-apps.empty.act')}</ButtonLink>}
        >
          <p>{text('my-apps.empty.text')}</p>
        </Empty>
      ) : (
        <div className="cs-split">
          <div className="cs-stack" data-gap="10">
            {recalled.map(({ app, standing }) => (
              <RecallNotice key={app.slug} app={app} standing={standing} onDone={() => remove(app)} />
            ))}
            <Section title={text('my-apps.attention')} held={attention} onRemove={remove} />
            <Section title={text('my-apps.inUse')} held={fine} onRemove={remove} />
          </div>
          <ListPanel apps={apps} />
        </div>
      )}
      <UndoToast
        app={removed}
        onUndo={(app) => {
          addToLibrary(app)
          setRemoved(undefined)
        }}
        onGone={() => setRemoved(undefined)}
      />
    </StorefrontShell>
  )
}

function Section({ title, held, onRemove }: { title: string; held: Held[]; onRemove: (app: LibraryApp) => void }) {
  if (held.length === 0) return null
  return (
    <section aria-label={title}>
      <h2 className="ds-heading" data-size="md">
        {title}
      </h2>
      <ul className="cs-minelist">
        {held.map(({ app, standing }) => (
          <AppRow key={app.slug} app={app} standing={standing} onRemove={() => onRemove(app)} />
        ))}
      </ul>
    </section>
  )
}

/** The list of this device, read anew only when it changes. */
function useLibrary(): LibraryApp[] {
  const kept = useSyncExternalStore(watchLibrary, () => JSON.stringify(libraryApps()))
  return JSON.parse(kept) as LibraryApp[]
}
