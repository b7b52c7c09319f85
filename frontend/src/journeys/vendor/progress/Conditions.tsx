import { useQuery } from '@tanstack/react-query'
import { certificateQuery } from '../../../api/certificates.ts'
import { releasesQuery } from '../../../api/releases.ts'
import type { Submission } from '../../../api/submissions.ts'
import type { Condition } from '../../../api/vendorReview.ts'
import { Status } from '../../../design/Status.tsx'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { AnswerCondition } from './AnswerCondition.tsx'

interface ConditionsProps {
  submission: Submission
  /** As they were decided. */
  conditions: readonly Condition[]
}

/** What must be done, until when, what is done, and what happens otherwise. */
export function Conditions({ submission, conditions }: ConditionsProps) {
  const text = useText()
  const number = useCertificateNumber(submission)
  const certificate = useQuery({ ...certificateQuery(number ?? ''), enabled: number !== undefined }).data
  const known = new Map(certificate?.conditions.map((one) => [one.criterion, one]))
  const met = new Map(certificate?.conditions.map((one) => [one.criterion, one.met]))
  const open = conditions.some(({ criterion }) => !met.get(criterion))
  return (
    <div className="cc-stack" data-gap="1">
      <h3 className="cc-h3">{text('vendor.decision.conditions')}</h3>
      {certificate?.status === 'SUSPENDED' && (
        <p>
          <Status tone="danger" icon="XMarkOctagon">
            {text('vendor.decision.suspended')}
          </Status>{' '}
          {certificate.statusReason}
        </p>
      )}
      <ul>
        {conditions.map(({ criterion, text: condition, due }) => {
          const seen = met.get(criterion)
          return (
            <li key={criterion}>
              {text('vendor.decision.condition', { criterion, condition, date: longDate(due) })}{' '}
              {seen && (
                <Status tone="success" icon="SealCheckmark" dense>
                  {text('vendor.decision.met', { date: longDate(seen.at) })}
                </Status>
              )}
              {number && <AnswerCondition number={number} condition={known.get(criterion)} />}
            </li>
          )
        })}
      </ul>
      {open && <p className="cc-2">{text('vendor.decision.otherwise')}</p>}
    </div>
  )
}

function useCertificateNumber({ listingSlug, releaseVersion }: Submission): string | undefined {
  const releases = useQuery(releasesQuery({ listing: listingSlug, size: 100 }))
  return releases.data?.items.find((one) => one.releaseVersion === releaseVersion)?.certificateNumber
}
