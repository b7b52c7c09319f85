import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { acceptInvitation, type InvitationOffer, invitationQuery } from '../../../api/organisations.ts'
import { asProblem } from '../../../api/problem.ts'
import { sessionQuery, signInAddress, useSession } from '../../../api/session.ts'
import { Button, ButtonLink } from '../../../design/Button.tsx'
import { Empty } from '../../../design/Empty.tsx'
import { PageSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { StorefrontShell } from '../../../domain/shell/StorefrontShell.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'

/** The page behind the link of an invitation: who asks, as what, and one button. */
export function InvitationPage({ token }: { token: string }) {
  const text = useText()
  const offer = useQuery(invitationQuery(token))
  usePageTitle(text('vendor.invitation.title'))
  const gone = offer.error && asProblem(offer.error).status === 404
  return (
    <StorefrontShell narrow>
      {offer.isPending && <PageSkeleton />}
      {gone ? (
        <Empty door="unknown" level={1} title={text('vendor.invitation.gone')}>
          <p>{text('vendor.invitation.goneText')}</p>
        </Empty>
      ) : (
        <ProblemAlert error={offer.error} onRetry={() => void offer.refetch()} />
      )}
      {offer.data && <Offer token={token} offer={offer.data} />}
    </StorefrontShell>
  )
}

function Offer({ token, offer }: { token: string; offer: InvitationOffer }) {
  const text = useText()
  const client = useQueryClient()
  const account = useSession().data?.account
  const accepting = useMutation({
    mutationFn: () => acceptInvitation(token),
    onSuccess: async ({ organisationSlug }) => {
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey })
      location.assign(`/vendor/organisations/${encodeURIComponent(organisationSlug)}`)
    },
  })
  return (
    <div className="cs-stack" data-gap="6">
      <div className="cs-stack" data-gap="2">
        <h1 className="ds-heading" data-size="xl">
          {text('vendor.invitation.to', { organisation: offer.organisationName })}
        </h1>
        <p className="cs-lead">
          {text('vendor.invitation.as', {
            role: text(`vendor.role.${offer.role}`),
            email: offer.email,
            date: longDate(offer.expiresAt),
          })}
        </p>
      </div>
      <ProblemAlert error={accepting.error} />
      <div className="cs-actions">
        {account && !account.email ? (
          <ButtonLink href={`/account/email?return=${encodeURIComponent(location.pathname)}`}>
            {text('vendor.invitation.addEmail')}
          </ButtonLink>
        ) : account ? (
          <Button busy={accepting.isPending} onClick={() => accepting.mutate()}>
            {text('vendor.invitation.accept')}
          </Button>
        ) : (
          <>
            <ButtonLink href={signInAddress()}>{text('shell.nav.signIn')}</ButtonLink>
            <ButtonLink variant="secondary" href={`/register?return=${encodeURIComponent(location.pathname)}`}>
              {text('vendor.invitation.register')}
            </ButtonLink>
          </>
        )}
      </div>
      {account && (
        <p className="cs-muted">
          {account.email
            ? text('vendor.invitation.signedInAs', { email: account.email })
            : text('vendor.invitation.noEmail', { name: account.name })}
        </p>
      )}
    </div>
  )
}
