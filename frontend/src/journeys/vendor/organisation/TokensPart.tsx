import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { pointed } from '../../../api/problem.ts'
import { type ApiToken, makeToken, type NewToken, revokeToken, TOKEN_SCOPES, tokensQuery } from '../../../api/tokens.ts'
import { Button } from '../../../design/Button.tsx'
import { SelectField, TextField } from '../../../design/Field.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { dateTime, longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { ShownOnce } from './ShownOnce.tsx'

/** The keys of build servers. */
export function TokensPart({ slug }: { slug: string }) {
  const text = useText()
  const client = useQueryClient()
  const tokens = useQuery(tokensQuery(slug))
  const reload = () => client.invalidateQueries({ queryKey: tokensQuery(slug).queryKey })
  const revoking = useMutation({ mutationFn: (id: string) => revokeToken(slug, id), onSettled: reload })
  const making = useMutation({ mutationFn: (token: NewToken) => makeToken(slug, token), onSuccess: reload })
  return (
    <section className="cc-stack" aria-labelledby="tokens">
      <h2 className="cc-h2" id="tokens">
        {text('vendor.tokens.title')}
      </h2>
      <p className="cc-muted">{text('vendor.tokens.lead')}</p>
      {making.data?.secret && (
        <ShownOnce title={text('vendor.tokens.made', { name: making.data.name })} secret={making.data.secret}>
          {text('vendor.tokens.once')}
        </ShownOnce>
      )}
      {tokens.isPending && <RowsSkeleton rows={2} />}
      <ProblemAlert error={tokens.error ?? revoking.error} onRetry={() => void tokens.refetch()} />
      {tokens.data && tokens.data.length > 0 && (
        <TokenTable
          tokens={tokens.data}
          busy={revoking.isPending ? revoking.variables : undefined}
          onRevoke={revoking.mutate}
        />
      )}
      <NewTokenForm key={making.data?.id} error={making.error} busy={making.isPending} onMake={making.mutate} />
    </section>
  )
}

interface TokenTableProps {
  tokens: readonly ApiToken[]
  busy: string | undefined
  onRevoke: (id: string) => void
}

function TokenTable({ tokens, busy, onRevoke }: TokenTableProps) {
  const text = useText()
  return (
    <div className="cc-tablewrap">
      <table className="cc-table" data-cards>
        <caption className="ds-sr-only">{text('vendor.tokens.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('vendor.tokens.name')}</th>
            <th scope="col">{text('vendor.tokens.may')}</th>
            <th scope="col">{text('vendor.tokens.used')}</th>
            <th scope="col">{text('vendor.tokens.ends')}</th>
            <th scope="col">
              <span className="ds-sr-only">{text('vendor.action')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tokens.map(({ id, name, scopes, lastUsedAt, expiresAt }) => (
            <tr key={id}>
              <th scope="row">
                <b>{name}</b>
              </th>
              <td data-l={text('vendor.tokens.may')}>
                <div>{scopes.map((scope) => text(`vendor.tokens.scope.${scope}`)).join(', ')}</div>
              </td>
              <td data-l={text('vendor.tokens.used')}>
                <div>{lastUsedAt ? dateTime(lastUsedAt) : text('vendor.tokens.never')}</div>
              </td>
              <td data-l={text('vendor.tokens.ends')}>
                <div>{longDate(expiresAt)}</div>
              </td>
              <td className="cc-right">
                <Button
                  variant="tertiary"
                  busy={busy === id}
                  aria-label={text('vendor.tokens.revokeNamed', { name })}
                  onClick={() => onRevoke(id)}
                >
                  {text('vendor.tokens.revoke')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface NewTokenFormProps {
  error: unknown
  busy: boolean
  onMake: (token: NewToken) => void
}

const DAYS = [30, 90, 180, 365]

function NewTokenForm({ error, busy, onMake }: NewTokenFormProps) {
  const text = useText()
  const [draft, setDraft] = useState<NewToken>({
    name: '',
    scopes: ['SUBMISSIONS_READ', 'SUBMISSIONS_WRITE'],
    days: 90,
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    onMake(draft)
  }

  return (
    <form className="cs-form" onSubmit={submit} noValidate>
      <h3 className="cc-h3">{text('vendor.tokens.new')}</h3>
      <FormProblem error={error} />
      <TextField
        id="field-name"
        label={text('vendor.tokens.name')}
        description={text('vendor.tokens.nameHelp')}
        maxLength={80}
        value={draft.name}
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
        error={pointed(error, '/name')}
      />
      <fieldset className="ds-fieldset" id="field-scopes" tabIndex={-1}>
        <legend className="ds-label">{text('vendor.tokens.may')}</legend>
        {TOKEN_SCOPES.map((scope) => (
          <label className="cs-check" key={scope}>
            <input
              type="checkbox"
              className="ds-input"
              checked={draft.scopes.includes(scope)}
              onChange={(event) =>
                setDraft({
                  ...draft,
                  scopes: TOKEN_SCOPES.filter((one) =>
                    one === scope ? event.target.checked : draft.scopes.includes(one),
                  ),
                })
              }
            />
            {text(`vendor.tokens.scope.${scope}`)}
          </label>
        ))}
      </fieldset>
      <SelectField
        id="field-days"
        label={text('vendor.tokens.days')}
        value={draft.days}
        onChange={(event) => setDraft({ ...draft, days: Number(event.target.value) })}
        error={pointed(error, '/days')}
      >
        {DAYS.map((days) => (
          <option key={days} value={days}>
            {text('vendor.tokens.daysCount', { days })}
          </option>
        ))}
      </SelectField>
      <div className="cs-actions">
        <Button type="submit" variant="secondary" busy={busy}>
          {text('vendor.tokens.make')}
        </Button>
      </div>
    </form>
  )
}
