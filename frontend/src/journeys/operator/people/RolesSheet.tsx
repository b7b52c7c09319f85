import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type AccountLine, changeRoles } from '../../../api/people.ts'
import type { Role } from '../../../api/types.ts'
import { Button } from '../../../design/Button.tsx'
import { Sheet } from '../../../design/Sheet.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'

/** Being a citizen goes without saying. */
const GIVEN = ['CERTIFIER', 'OPERATOR'] as const

interface RolesSheetProps {
  person: AccountLine | undefined
  onClose: () => void
}

/** Which roles somebody has, with what each lets them do. */
export function RolesSheet({ person, onClose }: RolesSheetProps) {
  const text = useText()
  const client = useQueryClient()
  const [roles, setRoles] = useState<readonly Role[]>(person?.roles ?? [])
  const changing = useMutation({
    mutationFn: (id: string) => changeRoles(id, [...roles]),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: ['people'] }),
  })

  function toggle(role: Role) {
    setRoles(roles.includes(role) ? roles.filter((one) => one !== role) : [...roles, role])
  }

  return (
    <Sheet
      open={person !== undefined}
      title={text('operator.roles.title', { name: person?.name ?? '' })}
      cancel={text('operator.cancel')}
      onCancel={onClose}
      action={
        <Button busy={changing.isPending} onClick={() => person && changing.mutate(person.id)}>
          {text('operator.roles.act')}
        </Button>
      }
    >
      <div className="cc-stack">
        <ProblemAlert error={changing.error} />
        <fieldset className="cc-plain">
          <legend className="ds-label">{text('operator.people.roles')}</legend>
          <div className="cc-stack" data-gap="3">
            {GIVEN.map((role) => (
              <label key={role} className="cc-check">
                <input
                  className="ds-input"
                  type="checkbox"
                  checked={roles.includes(role)}
                  aria-describedby={`may-${role}`}
                  onChange={() => toggle(role)}
                />
                <span>{text(`operator.role.${role}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      </div>
      <div className="cc-stack" data-gap="2">
        {GIVEN.map((role) => (
          <p key={role} className="cc-2" id={`may-${role}`}>
            {text(`operator.role.may.${role}`)}
          </p>
        ))}
        <p className="cc-2 cc-muted">{text('operator.roles.after')}</p>
      </div>
    </Sheet>
  )
}
