import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { renewCertificate } from '../../../api/certificates.ts'
import { asProblem } from '../../../api/problem.ts'
import type { Release } from '../../../api/releases.ts'
import { Button } from '../../../design/Button.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'

const RENEWABLE: readonly Release['certificateStatus'][] = ['VALID', 'PROVISIONAL', 'EXPIRED']

/** Begins a submission for a new certificate of the same release and goes there. */
export function RenewButton({ release, name }: { release: Release; name: string }) {
  const text = useText()
  const client = useQueryClient()
  const [, go] = useLocation()
  const renewing = useMutation({
    mutationFn: () => renewCertificate(release.certificateNumber),
    onSuccess: async ({ submission }) => {
      await client.invalidateQueries({ queryKey: ['submissions'] })
      go(`/vendor/submissions/${submission}`)
    },
  })
  if (release.status !== 'PUBLISHED' || !RENEWABLE.includes(release.certificateStatus)) return null
  return (
    <>
      <Button
        variant="tertiary"
        busy={renewing.isPending}
        aria-label={text('vendor.renewal.actNamed', { name })}
        onClick={() => renewing.mutate()}
      >
        {text('vendor.renewal.act')}
      </Button>
      {renewing.error && asProblem(renewing.error).slug === 'draft-open' ? (
        <p role="alert">{text('vendor.renewal.begun')}</p>
      ) : (
        <ProblemAlert error={renewing.error} />
      )}
    </>
  )
}
