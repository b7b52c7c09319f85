import { useState } from 'react'
import { ButtonLink } from '../../../design/Button.tsx'
import { Empty } from '../../../design/Empty.tsx'
import { StorefrontShell } from '../../../domain/shell/StorefrontShell.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { dateTime } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { addToLibrary, type LibraryApp, removeFromLibrary } from '../../../lib/library.ts'
import { AppRow } from './AppRow.tsx'
import { ListPanel } from './ListPanel.tsx'
import { RecallNotice } from './RecallNotice.tsx'
import { StepPanel } from './StepPanel.tsx'
import { type Standing, standingOf } from './standing.ts'
import { UndoToast } from './UndoToast.tsx'
import { useLibrary, useNotices } from './useNotices.ts'

interface Held {
  app: LibraryApp
  standing: Standing
}

export default function MyAppsPage() {
  const text = useText()
  const apps = useLibrary()
  const { now, looking, failed } = useNotices(apps)
  const [removed, setRemoved] = useState<LibraryApp>()
  usePageTitle(text('my-apps.title'))

  const held = apps.map((app): Held => ({ app, standing: standingOf(app, now) }))
  const recalled = held.filter(({ standing }) => standing.kind === 'told' && standing.notice.kind === 'RECALLED')
  const attention = held.filter((one) => one.standing.kind === 'told' && !recalled.includes(one))
  const inUse = held.filter(({ standing }) => standing.kind !== 'told')

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
      <div className="cs-split">
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
          <div className="cs-stack" data-gap="10">
            {recalled.map(
              ({ app, standing }) =>
                standing.kind === 'told' && (
                  <RecallNotice key={app.slug} app={app} told={standing} onDone={() => remove(app)} />
                ),
            )}
            <Section title={text('my-apps.attention')} held={attention} onRemove={remove} />
            <Section title={text('my-apps.inUse')} held={inUse} onRemove={remove} />
            <div className="cs-stack cs-small cs-muted" data-gap="2">
              <p role="status">
                {failed && !looking
                  ? text('my-apps.checked.failed')
                  : now && text('my-apps.checked', { at: dateTime(now.at) })}
              </p>
              <p>{text('my-apps.private')}</p>
            </div>
          </div>
        )}
        <div className="cs-stack" data-gap="5">
          <StepPanel />
          {apps.length > 0 && <ListPanel apps={apps} />}
        </div>
      </div>
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
