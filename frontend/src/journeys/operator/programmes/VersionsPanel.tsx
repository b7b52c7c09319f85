import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type ManagedProgramme, versionQuery } from '../../../api/managedProgrammes.ts'
import { Button } from '../../../design/Button.tsx'
import { Sheet } from '../../../design/Sheet.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { dateTime } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { Differences } from './Differences.tsx'

/** Every version of the rules: who wrote it, why, and from when it decided. */
export function VersionsPanel({ programme }: { programme: ManagedProgramme }) {
  const text = useText()
  const [shown, setShown] = useState<number>()
  return (
    <section className="cc-panel" aria-labelledby="versions">
      <div className="cc-panel__head">
        <h2 className="cc-h3" id="versions">
          {text('operator.programmes.versions')}
        </h2>
      </div>
      <table className="cc-table" data-cards>
        <caption className="ds-sr-only">{text('operator.programmes.versions')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('operator.programmes.versionHead')}</th>
            <th scope="col">{text('operator.programmes.validFrom')}</th>
            <th scope="col">{text('operator.programmes.reason')}</th>
            <th scope="col">
              <span className="ds-sr-only">{text('operator.programmes.show')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {programme.versions.map(({ number, validFrom, writtenBy, reason }) => (
            <tr key={number}>
              <th scope="row">
                {text('operator.programmes.version', { number })}
                {number === programme.version && (
                  <span className="cc-tag" data-color="success">
                    {text('operator.programmes.decides')}
                  </span>
                )}
              </th>
              <td data-l={text('operator.programmes.validFrom')}>{dateTime(validFrom)}</td>
              <td data-l={text('operator.programmes.reason')}>
                {reason}
                <p className="cc-muted">{writtenBy ?? text('operator.programmes.byStore')}</p>
              </td>
              <td>
                <Button variant="tertiary" onClick={() => setShown(number)}>
                  {text('operator.programmes.show')}
                  <span className="ds-sr-only"> {text('operator.programmes.version', { number })}</span>
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown !== undefined && <VersionSheet slug={programme.slug} number={shown} onClose={() => setShown(undefined)} />}
    </section>
  )
}

function VersionSheet({ slug, number, onClose }: { slug: string; number: number; onClose: () => void }) {
  const text = useText()
  const found = useQuery(versionQuery(slug, number))
  return (
    <Sheet
      open
      title={text('operator.programmes.version', { number })}
      cancel={text('operator.programmes.hide')}
      onCancel={onClose}
    >
      <div className="cc-stack">
        {found.isPending && <RowsSkeleton rows={2} />}
        <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
        {found.data && number > 1 && (
          <>
            <h3 className="cc-h4">
              {text('operator.programmes.differences', {
                count: found.data.differences.length,
                number: number - 1,
              })}
            </h3>
            <Differences differences={found.data.differences} />
          </>
        )}
        {found.data && (
          <textarea
            className="ds-input cs-mono cc-rules"
            aria-label={text('operator.programmes.text')}
            readOnly
            rows={20}
            wrap="off"
            value={found.data.text}
          />
        )}
      </div>
    </Sheet>
  )
}
