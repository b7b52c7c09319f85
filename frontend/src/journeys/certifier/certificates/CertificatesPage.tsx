import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { openConditionsQuery, waitingMeasuresQuery } from '../../../api/certificates.ts'
import { Button } from '../../../design/Button.tsx'
import { Empty } from '../../../design/Empty.tsx'
import { TextField } from '../../../design/Field.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'
import { certificateAddress } from '../address.ts'
import { AuditTasks } from './AuditTasks.tsx'
import { MeasureLine } from './MeasureLine.tsx'
import { OpenConditions } from './OpenConditions.tsx'

/** What was issued and needs somebody again: measures for a second person, and conditions of all cases by their days. */
export function CertificatesPage() {
  const text = useText()
  const measures = useQuery(waitingMeasuresQuery)
  const conditions = useQuery(openConditionsQuery)
  usePageTitle(text('certifier.nav.certificates'))
  return (
    <>
      <div className="cc-head">
        <h1 className="cc-h1">{text('certifier.nav.certificates')}</h1>
      </div>
      <Find />
      <section className="cc-stack" aria-labelledby="waiting-measures">
        <h2 className="cc-h2" id="waiting-measures">
          {text('certifier.measure.waiting')}
        </h2>
        {measures.isPending && <RowsSkeleton rows={1} />}
        <ProblemAlert error={measures.error} onRetry={() => void measures.refetch()} />
        {measures.data?.items.length === 0 && <p className="cc-muted">{text('certifier.measure.noneWaiting')}</p>}
        {measures.data?.items.map((measure) => (
          <article key={measure.id} className="cc-block">
            <div className="cc-block__head">
              <h3>
                <Link className="cc-link" href={certificateAddress(measure.certificateNumber)}>
                  {text('certifier.measure.about', { name: measure.listingName })}
                </Link>
              </h3>
              <span className="cc-num cc-2">{measure.certificateNumber}</span>
            </div>
            <div className="cc-block__body">
              <MeasureLine measure={measure} />
            </div>
          </article>
        ))}
      </section>
      <AuditTasks />
      <section className="cc-stack" aria-labelledby="open-conditions">
        <h2 className="cc-h2" id="open-conditions">
          {text('certifier.conditions.title')}
        </h2>
        {conditions.isPending && <RowsSkeleton />}
        <ProblemAlert error={conditions.error} onRetry={() => void conditions.refetch()} />
        {conditions.data?.items.length === 0 && (
          <Empty door="nothing" boxed title={text('certifier.conditions.none')} />
        )}
        {conditions.data && conditions.data.items.length > 0 && <OpenConditions items={conditions.data.items} />}
      </section>
    </>
  )
}

/** By its number, as it stands on every page about the app. */
function Find() {
  const text = useText()
  const [, go] = useLocation()
  const [number, setNumber] = useState('')
  const [wrong, setWrong] = useState(false)

  function find(event: FormEvent) {
    event.preventDefault()
    const wanted = number.trim().toUpperCase()
    if (/^CS-\d{4}-\d{6}$/.test(wanted)) go(certificateAddress(wanted))
    else setWrong(true)
  }

  return (
    <search>
      <form className="cc-filters" onSubmit={find} noValidate>
        <div className="cc-find">
          <TextField
            id="certificate-number"
            label={text('certifier.certificate.find')}
            description={text('certifier.certificate.findHelp')}
            value={number}
            maxLength={20}
            autoComplete="off"
            error={wrong ? text('certifier.certificate.findWrong') : undefined}
            onChange={(event) => {
              setWrong(false)
              setNumber(event.target.value)
            }}
          />
        </div>
        <Button type="submit" variant="secondary">
          {text('certifier.certificate.open')}
        </Button>
      </form>
    </search>
  )
}
