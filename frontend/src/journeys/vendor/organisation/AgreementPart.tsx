import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Agreement, acceptAgreement, agreementQuery, type Organisation } from '../../../api/organisations.ts'
import { Button } from '../../../design/Button.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { SaidMarkdown } from '../../../design/SaidMarkdown.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { dateTime } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'

/** The publisher agreement to read, and who accepted it. The hash says which text was on the page. */
export function AgreementPart({ organisation }: { organisation: Organisation }) {
  const text = useText()
  const inForce = useQuery(agreementQuery)
  const { agreement, allowedActions } = organisation
  return (
    <section className="cc-stack" aria-labelledby="agreement">
      <h2 className="cc-h2" id="agreement">
        {text('vendor.agreement.title', { version: agreement.currentVersion })}
      </h2>
      {agreement.current && agreement.acceptedAt && (
        <Notice tone="success">
          <p>
            {text('vendor.agreement.accepted', {
              by: agreement.acceptedBy ?? '',
              date: dateTime(agreement.acceptedAt),
            })}
          </p>
        </Notice>
      )}
      {!agreement.current && agreement.acceptedVersion && (
        <Notice tone="warning">
          <p>{text('vendor.agreement.newer', { version: agreement.acceptedVersion })}</p>
        </Notice>
      )}
      {inForce.isPending && <RowsSkeleton />}
      <ProblemAlert error={inForce.error} onRetry={() => void inForce.refetch()} />
      {inForce.data && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text that scrolls must be reachable by keyboard.
        <section className="cs-panel cc-scroll" tabIndex={0} aria-label={text('vendor.agreement.text')}>
          <SaidMarkdown texts={inForce.data.texts} />
        </section>
      )}
      {inForce.data && !agreement.current && (
        <Acceptance
          slug={organisation.slug}
          agreement={inForce.data}
          allowed={allowedActions.includes('ACCEPT_AGREEMENT')}
        />
      )}
    </section>
  )
}

function Acceptance({ slug, agreement, allowed }: { slug: string; agreement: Agreement; allowed: boolean }) {
  const text = useText()
  const client = useQueryClient()
  const [read, setRead] = useState(false)
  const accepting = useMutation({
    mutationFn: () => acceptAgreement(slug, agreement),
    onSuccess: () => client.invalidateQueries({ queryKey: ['organisations'] }),
  })
  if (!allowed) return <p className="cc-muted">{text('vendor.agreement.ownerOnly')}</p>
  return (
    <div className="cc-stack">
      <label className="cs-check">
        <input
          type="checkbox"
          className="ds-input"
          checked={read}
          onChange={(event) => setRead(event.target.checked)}
        />
        {text('vendor.agreement.consent')}
      </label>
      <ProblemAlert error={accepting.error} />
      <div className="cs-actions">
        <Button
          busy={accepting.isPending}
          aria-disabled={!read || undefined}
          aria-describedby="agreement-why"
          onClick={() => read && accepting.mutate()}
        >
          {text('vendor.agreement.accept')}
        </Button>
        <span className="cc-2 cc-muted" id="agreement-why">
          {!read && text('vendor.agreement.why')}
        </span>
      </div>
    </div>
  )
}
