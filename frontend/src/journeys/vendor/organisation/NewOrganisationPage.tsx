import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { registerOrganisation } from '../../../api/organisations.ts'
import { sessionQuery } from '../../../api/session.ts'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'
import { EMPTY_DETAILS, TraderDataForm } from './TraderDataForm.tsx'

export function NewOrganisationPage() {
  const text = useText()
  const client = useQueryClient()
  const [, go] = useLocation()
  const registering = useMutation({
    mutationFn: registerOrganisation,
    onSuccess: async ({ slug }) => {
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey })
      await client.invalidateQueries({ queryKey: ['organisations'] })
      go(`/vendor/organisations/${slug}`)
    },
  })
  usePageTitle(text('vendor.register.title'))
  return (
    <>
      <div className="cc-head">
        <h1 className="cc-h1">{text('vendor.register.title')}</h1>
        <p className="cc-muted">{text('vendor.register.lead')}</p>
      </div>
      <TraderDataForm
        details={EMPTY_DETAILS}
        error={registering.error}
        busy={registering.isPending}
        submit={text('vendor.register.submit')}
        onSubmit={registering.mutate}
      />
    </>
  )
}
