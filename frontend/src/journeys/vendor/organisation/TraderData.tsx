import { useMutation, useQueryClient } from '@tanstack/react-query'
import {
  changeOrganisation,
  confirmContact,
  type Organisation,
  type OrganisationDetails,
} from '../../../api/organisations.ts'
import { asProblem } from '../../../api/problem.ts'
import { Button } from '../../../design/Button.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { History } from '../../../domain/case/History.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { TraderDataForm } from './TraderDataForm.tsx'

export function TraderData({ organisation, etag }: { organisation: Organisation; etag: string }) {
  const text = useText()
  const client = useQueryClient()
  const { slug, status, allowedActions } = organisation
  const reload = () => client.invalidateQueries({ queryKey: ['organisations'] })
  const saving = useMutation({
    mutationFn: (details: OrganisationDetails) => changeOrganisation(slug, details, etag),
    onSuccess: reload,
  })
  const confirming = useMutation({ mutationFn: () => confirmContact(slug), onSuccess: reload })
  const stale = saving.error !== null && asProblem(saving.error).slug === 'stale-version'
  return (
    <div className="cc-two">
      <fieldset className="cc-plain" disabled={!allowedActions.includes('EDIT')}>
        <TraderDataForm
          details={detailsOf(organisation)}
          locked={status === 'VERIFIED'}
          error={stale ? undefined : saving.error}
          busy={saving.isPending}
          submit={text('vendor.organisation.save')}
          onSubmit={saving.mutate}
        />
        {stale && (
          <Notice tone="warning" title={text('vendor.organisation.stale')} arrived>
            <p>{text('vendor.organisation.staleText')}</p>
            <Button variant="secondary" onClick={() => void reload()}>
              {text('vendor.organisation.reload')}
            </Button>
          </Notice>
        )}
        <p role="status" className="cc-2 cc-ok">
          {saving.isSuccess && text('vendor.organisation.saved')}
          {confirming.isSuccess && text('vendor.contact.confirmed')}
        </p>
        {allowedActions.includes('EDIT') && (
          <div className="cc-stack" data-gap="1">
            <p className="cc-2">{text('vendor.contact.why')}</p>
            <ProblemAlert error={confirming.error} />
            <p>
              <Button variant="secondary" busy={confirming.isPending} onClick={() => confirming.mutate()}>
                {text('vendor.contact.confirm')}
              </Button>
            </p>
          </div>
        )}
      </fieldset>
      <aside className="cc-panel" aria-labelledby="history">
        <div className="cc-panel__head">
          <h2 className="cc-h3" id="history">
            {text('vendor.history.title')}
          </h2>
        </div>
        <div className="cc-panel__body">
          <History
            lines={organisation.history.map(({ at, action, by, detail }) => ({
              at,
              by,
              detail,
              what: text('vendor.organisation.history', { action }),
            }))}
          />
        </div>
      </aside>
    </div>
  )
}

function detailsOf(organisation: Organisation): OrganisationDetails {
  const { name, country, number, kind, address, postalCode, city, website, contactEmail, contactPhone } = organisation
  return { name, country, number, kind, address, postalCode, city, website, contactEmail, contactPhone }
}
