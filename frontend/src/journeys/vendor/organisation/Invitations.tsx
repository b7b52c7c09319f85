import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { invite, type MemberRole, type Organisation, revokeInvitation } from '../../../api/organisations.ts'
import { pointed } from '../../../api/problem.ts'
import { Button } from '../../../design/Button.tsx'
import { SelectField, TextField } from '../../../design/Field.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { ShownOnce } from './ShownOnce.tsx'

const NOBODY: { email: string; role: MemberRole } = { email: '', role: 'MAINTAINER' }

/** Open invitations and a new one. The link is in the answer to the one who made it, and nowhere else. */
export function Invitations({ organisation: { slug, invitations } }: { organisation: Organisation }) {
  const text = useText()
  const client = useQueryClient()
  const [draft, setDraft] = useState(NOBODY)
  const reload = () => client.invalidateQueries({ queryKey: ['organisations'] })
  const inviting = useMutation({
    mutationFn: () => invite(slug, draft),
    onSuccess: () => {
      setDraft(NOBODY)
      void reload()
    },
  })
  const revoking = useMutation({ mutationFn: (id: string) => revokeInvitation(slug, id), onSettled: reload })

  function submit(event: FormEvent) {
    event.preventDefault()
    inviting.mutate()
  }

  return (
    <section className="cc-stack" aria-labelledby="invitations">
      <h2 className="cc-h2" id="invitations">
        {text('vendor.invitations.title')}
      </h2>
      {inviting.data?.link && (
        <ShownOnce
          title={text('vendor.invitations.made', { email: inviting.data.email })}
          secret={new URL(inviting.data.link, location.origin).href}
        >
          {text('vendor.invitations.once')}
        </ShownOnce>
      )}
      {invitations.length > 0 && (
        <ul className="cs-links">
          {invitations.map(({ id, email, role, expiresAt }) => (
            <li key={id}>
              <span>{email}</span>
              <Button
                variant="tertiary"
                busy={revoking.isPending && revoking.variables === id}
                aria-label={text('vendor.invitations.revokeNamed', { email })}
                onClick={() => revoking.mutate(id)}
              >
                {text('vendor.invitations.revoke')}
              </Button>
              <p>
                {text('vendor.invitations.until', { role: text(`vendor.role.${role}`), date: longDate(expiresAt) })}
              </p>
            </li>
          ))}
        </ul>
      )}
      <ProblemAlert error={revoking.error} />
      <FormProblem error={inviting.error} />
      <form className="cc-filters" onSubmit={submit} noValidate>
        <TextField
          id="field-email"
          label={text('vendor.invitations.email')}
          type="email"
          maxLength={254}
          value={draft.email}
          onChange={(event) => setDraft({ ...draft, email: event.target.value })}
          error={pointed(inviting.error, '/email')}
        />
        <SelectField
          id="field-role"
          label={text('vendor.members.role')}
          value={draft.role}
          onChange={(event) => setDraft({ ...draft, role: event.target.value as MemberRole })}
        >
          <option value="MAINTAINER">{text('vendor.role.MAINTAINER')}</option>
          <option value="OWNER">{text('vendor.role.OWNER')}</option>
        </SelectField>
        <Button type="submit" variant="secondary" busy={inviting.isPending}>
          {text('vendor.invitations.send')}
        </Button>
      </form>
      <p className="cc-2 cc-muted">{text('vendor.invitations.help')}</p>
    </section>
  )
}
