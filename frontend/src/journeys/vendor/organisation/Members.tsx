import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import {
  changeMember,
  type Member,
  type MemberRole,
  type Organisation,
  removeMember,
} from '../../../api/organisations.ts'
import { sessionQuery, useSession } from '../../../api/session.ts'
import { Button } from '../../../design/Button.tsx'
import { Sheet } from '../../../design/Sheet.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { Invitations } from './Invitations.tsx'

/** Who belongs to the organisation. Owners change roles and take people out; everybody may leave. */
export function Members({ organisation }: { organisation: Organisation }) {
  const text = useText()
  const client = useQueryClient()
  const [, go] = useLocation()
  const me = useSession().data?.account?.id
  const [leaving, setLeaving] = useState<Member>()
  const { slug, members, allowedActions } = organisation
  const manages = allowedActions.includes('MANAGE_MEMBERS')
  const reload = () => client.invalidateQueries({ queryKey: ['organisations'] })
  const changing = useMutation({
    mutationFn: ({ member, role }: { member: Member; role: MemberRole }) => changeMember(slug, member.accountId, role),
    onSettled: reload,
  })
  const removing = useMutation({
    mutationFn: (member: Member) => removeMember(slug, member.accountId),
    onSuccess: async (_, member) => {
      setLeaving(undefined)
      if (member.accountId === me) {
        await client.invalidateQueries({ queryKey: sessionQuery.queryKey })
        go('/vendor')
      }
      await reload()
    },
  })
  return (
    <section className="cc-stack" data-gap="6" aria-labelledby="members">
      <h2 className="cc-h2" id="members">
        {text('vendor.members.title')}
      </h2>
      <ProblemAlert error={changing.error} />
      <div className="cc-tablewrap">
        <table className="cc-table" data-cards>
          <caption className="ds-sr-only">{text('vendor.members.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('vendor.members.name')}</th>
              <th scope="col">{text('vendor.members.role')}</th>
              <th scope="col">{text('vendor.members.since')}</th>
              <th scope="col">
                <span className="ds-sr-only">{text('vendor.action')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr key={member.accountId}>
                <th scope="row">
                  <b>{member.name}</b>
                  {member.email && <p>{member.email}</p>}
                </th>
                <td data-l={text('vendor.members.role')}>
                  {manages ? (
                    <select
                      className="ds-input"
                      aria-label={text('vendor.members.roleOf', { name: member.name })}
                      value={member.role}
                      onChange={(event) => changing.mutate({ member, role: event.target.value as MemberRole })}
                    >
                      <option value="OWNER">{text('vendor.role.OWNER')}</option>
                      <option value="MAINTAINER">{text('vendor.role.MAINTAINER')}</option>
                    </select>
                  ) : (
                    <div>{text(`vendor.role.${member.role}`)}</div>
                  )}
                </td>
                <td data-l={text('vendor.members.since')}>
                  <div>{longDate(member.joinedAt)}</div>
                </td>
                <td className="cc-right">
                  {(manages || (member.accountId === me && allowedActions.includes('LEAVE'))) && (
                    <Button
                      variant="tertiary"
                      aria-label={
                        member.accountId === me ? undefined : text('vendor.members.removeNamed', { name: member.name })
                      }
                      onClick={() => setLeaving(member)}
                    >
                      {text(member.accountId === me ? 'vendor.members.leave' : 'vendor.members.remove')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {manages && <Invitations organisation={organisation} />}
      <Sheet
        open={leaving !== undefined}
        title={text('vendor.members.removeTitle', { name: leaving?.name ?? '' })}
        tone="warning"
        cancel={text('vendor.cancel')}
        onCancel={() => setLeaving(undefined)}
        action={
          <Button tone="danger" busy={removing.isPending} onClick={() => leaving && removing.mutate(leaving)}>
            {text('vendor.members.removeDo')}
          </Button>
        }
      >
        <p>{text('vendor.members.removeText')}</p>
        <ProblemAlert error={removing.error} />
      </Sheet>
    </section>
  )
}
