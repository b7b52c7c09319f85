import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Submission } from '../../../api/submissions.ts'
import { type GivenAccess, givenAccessQuery, takeBackAccess } from '../../../api/testAccess.ts'
import { Button } from '../../../design/Button.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { dateTime, longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { TestAccessForm } from './TestAccessForm.tsx'

/** How testers get into the app: whether they do, until when, who looked, and the form that changes it. */
export function TestAccess({ submission }: { submission: Pick<Submission, 'id' | 'status'> }) {
  const text = useText()
  const client = useQueryClient()
  const asked = useQuery(givenAccessQuery(submission.id))
  const [writing, setWriting] = useState(false)
  const reload = () => client.invalidateQueries({ queryKey: givenAccessQuery(submission.id).queryKey })
  const takingBack = useMutation({ mutationFn: () => takeBackAccess(submission.id), onSettled: reload })
  const ended = ['ACCEPTED', 'REFUSED', 'WITHDRAWN'].includes(submission.status)
  const { given, reveals = [] } = asked.data ?? {}
  if (!asked.data || (ended && reveals.length === 0)) return <ProblemAlert error={asked.error} />
  return (
    <section className="cc-panel" aria-labelledby="test-access">
      <div className="cc-panel__head">
        <h2 className="cc-h3" id="test-access">
          {text('vendor.testAccess.title')}
        </h2>
      </div>
      <div className="cc-panel__body cc-stack" data-gap="3">
        {given ? <Given given={given} /> : <p>{text(ended ? 'vendor.testAccess.gone' : 'vendor.testAccess.none')}</p>}
        {reveals.length > 0 && (
          <details>
            <summary>{text('vendor.testAccess.reveals', { count: reveals.length })}</summary>
            <ul>
              {reveals.map((at) => (
                <li key={at}>{dateTime(at)}</li>
              ))}
            </ul>
          </details>
        )}
        <ProblemAlert error={takingBack.error} />
        {!ended && writing && (
          <TestAccessForm
            submission={submission.id}
            onDone={() => {
              setWriting(false)
              void reload()
            }}
            onCancel={() => setWriting(false)}
          />
        )}
        {!ended && !writing && (
          <div className="cs-actions">
            <Button variant="secondary" onClick={() => setWriting(true)}>
              {text(given ? 'vendor.testAccess.replace' : 'vendor.testAccess.give')}
            </Button>
            {given && (
              <Button variant="tertiary" tone="danger" busy={takingBack.isPending} onClick={() => takingBack.mutate()}>
                {text('vendor.testAccess.takeBack')}
              </Button>
            )}
          </div>
        )}
      </div>
    </section>
  )
}

function Given({ given }: { given: NonNullable<GivenAccess['given']> }) {
  const text = useText()
  return (
    <>
      {given.silentSince && (
        <Notice tone="warning" title={text('vendor.testAccess.silent', { date: longDate(given.silentSince) })}>
          <p>{text('vendor.testAccess.silentText')}</p>
        </Notice>
      )}
      <p>{text('vendor.testAccess.given', { count: given.personas, date: longDate(given.lastDay) })}</p>
      <p className="cc-2 cc-muted">{text('vendor.testAccess.kept')}</p>
    </>
  )
}
