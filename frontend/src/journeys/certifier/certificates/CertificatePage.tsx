import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type CertificateMeasures,
  certificateQuery,
  type MeasureKind,
  measuresQuery,
} from '../../../api/certificates.ts'
import { Button } from '../../../design/Button.tsx'
import { CertifiedMark } from '../../../design/Seal.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { History } from '../../../domain/case/History.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { sealState } from '../../../domain/sealState.ts'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { CertificateConditions } from '../case/Conditions.tsx'
import { MeasureLine } from './MeasureLine.tsx'
import { MeasureSheet } from './MeasureSheet.tsx'
import { WaitingMeasure } from './WaitingMeasure.tsx'

/** One certificate after it was issued: what it is worth, what is open about it, and what can be done. */
export function CertificatePage({ number }: { number: string }) {
  const text = useText()
  const found = useQuery(measuresQuery(number))
  usePageTitle(number)
  return (
    <>
      {found.isPending && <RowsSkeleton />}
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.data && (
        <>
          <div className="cc-head">
            <h1 className="cc-h1">{found.data.listingName}</h1>
            <a className="cc-link cc-num" href={`/certificates/${encodeURIComponent(number)}`}>
              {text('certifier.certificate.public', { number })}
            </a>
          </div>
          <About number={number} measures={found.data} />
        </>
      )}
    </>
  )
}

function About({ number, measures }: { number: string; measures: CertificateMeasures }) {
  const text = useText()
  const certificate = useQuery(certificateQuery(number)).data
  const [kind, setKind] = useState<MeasureKind>()
  const waiting = measures.items.find((one) => one.status === 'PROPOSED')
  const earlier = measures.items.filter((one) => one.status !== 'PROPOSED')
  return (
    <div className="cc-stack">
      <div>
        <CertifiedMark state={sealState(measures.status)} />
        {certificate?.validUntil && (
          <p className="cc-2">{text('certifier.certificate.until', { date: longDate(certificate.validUntil) })}</p>
        )}
        {measures.statusReason !== '' && <p>{measures.statusReason}</p>}
      </div>
      {waiting && <WaitingMeasure measure={waiting} />}
      {measures.proposable.length > 0 && (
        <div className="cc-row" data-wrap>
          {measures.proposable.map((one) => (
            <Button key={one} variant="secondary" onClick={() => setKind(one)}>
              {text(`certifier.measure.act.${one}`)}
            </Button>
          ))}
        </div>
      )}
      <CertificateConditions number={number} />
      {earlier.length > 0 && (
        <article className="cc-block" aria-labelledby="earlier">
          <div className="cc-block__head">
            <h2 className="cc-h3" id="earlier">
              {text('certifier.measure.earlier')}
            </h2>
          </div>
          <div className="cc-block__body cc-stack">
            {earlier.map((one) => (
              <MeasureLine key={one.id} measure={one} />
            ))}
          </div>
        </article>
      )}
      {certificate?.history && (
        <article className="cc-block" aria-labelledby="history">
          <div className="cc-block__head">
            <h2 className="cc-h3" id="history">
              {text('certifier.certificate.history')}
            </h2>
          </div>
          <div className="cc-block__body">
            <History
              lines={certificate.history
                .toSorted((a, b) => b.at.localeCompare(a.at))
                .map(({ at, to, reason }) => ({
                  at,
                  what: text(`certifier.certificate.status.${to}`),
                  by: text('certifier.store'),
                  detail: reason,
                }))}
            />
          </div>
        </article>
      )}
      <MeasureSheet key={kind} number={number} kind={kind} onClose={() => setKind(undefined)} />
    </div>
  )
}
