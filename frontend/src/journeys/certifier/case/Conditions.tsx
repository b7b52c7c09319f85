import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type CertificateCondition,
  type ConditionAnswer,
  caseCertificateQuery,
  certificateQuery,
} from '../../../api/certificates.ts'
import { Button } from '../../../design/Button.tsx'
import { Status } from '../../../design/Status.tsx'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { MeetSheet } from './MeetSheet.tsx'

/** The conditions of the certificate that came of a case: which are open, until when, and which were met. */
export function Conditions({ caseId }: { caseId: string }) {
  const number = useQuery(caseCertificateQuery(caseId)).data?.number
  return number ? <CertificateConditions number={number} /> : null
}

/** Those of one certificate; nothing when it has none. */
export function CertificateConditions({ number }: { number: string }) {
  const text = useText()
  const certificate = useQuery(certificateQuery(number)).data
  const [meeting, setMeeting] = useState<string>()
  if (!certificate || certificate.conditions.length === 0) return null
  const open = certificate.conditions.some(({ met }) => !met)
  const suspended = certificate.status === 'SUSPENDED'
  return (
    <article className="cc-block" aria-labelledby="conditions">
      <div className="cc-block__head">
        <h3 id="conditions">{text('certifier.condition.title')}</h3>
        <a className="cc-link" href={`/certificates/${number}`}>
          {number}
        </a>
      </div>
      <div className="cc-block__body cc-stack" data-gap="3">
        {open && (
          <p className="cc-2">
            {suspended ? text('certifier.condition.suspended') : text('certifier.condition.consequence')}
          </p>
        )}
        <ul className="cc-list cc-stack" data-gap="3">
          {certificate.conditions.map((condition) => (
            <li key={condition.criterion} className="cc-row" data-between>
              <div>
                <b>{condition.criterion}</b> {condition.text} <Standing condition={condition} />
                <VendorSays answers={condition.answers ?? []} />
              </div>
              {condition.allowedActions.includes('MEET') && (
                <Button
                  variant="secondary"
                  aria-label={text('certifier.condition.meetNamed', { id: condition.criterion })}
                  onClick={() => setMeeting(condition.criterion)}
                >
                  {text('certifier.condition.meet')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </div>
      <MeetSheet number={number} criterion={meeting} onClose={() => setMeeting(undefined)} />
    </article>
  )
}

/** What the vendor says to have done, the latest last. */
export function VendorSays({ answers }: { answers: readonly ConditionAnswer[] }) {
  const text = useText()
  return answers.map((answer) => (
    <p key={answer.at} className="cc-2">
      {text('certifier.condition.vendorSays', { date: longDate(answer.at) })} {answer.text}{' '}
      {answer.link && (
        <a className="cc-link" href={answer.link} rel="noopener noreferrer nofollow" target="_blank">
          {text('certifier.condition.link')}
        </a>
      )}
    </p>
  ))
}

function Standing({ condition: { due, met } }: { condition: CertificateCondition }) {
  const text = useText()
  return (
    <>
      <Status tone={met ? 'success' : 'warning'} icon={met ? 'SealCheckmark' : 'Hourglass'} dense>
        {met
          ? text('certifier.condition.met', { date: longDate(met.at) })
          : text('certifier.condition.due', { date: longDate(due) })}
      </Status>
      {met && <span className="cc-2 cc-muted"> {met.reason}</span>}
    </>
  )
}
