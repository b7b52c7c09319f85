import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { pointed } from '../../../api/problem.ts'
import { giveAccess, type Persona } from '../../../api/testAccess.ts'
import { Button } from '../../../design/Button.tsx'
import { TextArea, TextField } from '../../../design/Field.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'

const MOST = 20
const EMPTY: Persona = { role: '', userName: '', password: '' }

interface TestAccessFormProps {
  submission: string
  onDone: () => void
  onCancel: () => void
}

/** Address, personas and last day. What was given before is not filled in: it cannot be read again. */
export function TestAccessForm({ submission, onDone, onCancel }: TestAccessFormProps) {
  const text = useText()
  const [address, setAddress] = useState('')
  const [personas, setPersonas] = useState<{ key: number; persona: Persona }[]>([{ key: 0, persona: EMPTY }])
  const [notes, setNotes] = useState('')
  const [lastDay, setLastDay] = useState('')
  const giving = useMutation({
    mutationFn: () => giveAccess(submission, { address, notes, lastDay, personas: filled() }),
    onSuccess: onDone,
  })
  const filled = () => personas.map((one) => one.persona).filter((one) => Object.values(one).some(Boolean))

  function change(key: number, part: Partial<Persona>) {
    setPersonas((all) => all.map((one) => (one.key === key ? { key, persona: { ...one.persona, ...part } } : one)))
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    giving.mutate()
  }
  return (
    <form className="cc-stack" data-gap="3" onSubmit={submit} noValidate autoComplete="off">
      <FormProblem error={giving.error} />
      <TextField
        id="field-address"
        type="url"
        label={text('vendor.testAccess.address')}
        description={text('vendor.testAccess.addressHelp')}
        maxLength={2000}
        value={address}
        onChange={(event) => setAddress(event.target.value)}
        error={pointed(giving.error, '/address')}
        optional
      />
      {personas.map(({ key, persona }, place) => (
        <fieldset className="ds-fieldset cc-stack" data-gap="2" key={key}>
          <legend className="ds-label">{text('vendor.testAccess.persona', { number: place + 1 })}</legend>
          <TextField
            id={`field-personas-${place}-role`}
            label={text('vendor.testAccess.role')}
            description={text('vendor.testAccess.roleHelp')}
            maxLength={200}
            value={persona.role}
            onChange={(event) => change(key, { role: event.target.value })}
            error={pointed(giving.error, `/personas/${place}/role`)}
          />
          <TextField
            id={`field-personas-${place}-userName`}
            label={text('vendor.testAccess.userName')}
            maxLength={200}
            autoComplete="off"
            value={persona.userName}
            onChange={(event) => change(key, { userName: event.target.value })}
            optional
          />
          <TextField
            id={`field-personas-${place}-password`}
            type="password"
            label={text('vendor.testAccess.password')}
            maxLength={500}
            autoComplete="new-password"
            value={persona.password}
            onChange={(event) => change(key, { password: event.target.value })}
            optional
          />
          {personas.length > 1 && (
            <Button
              variant="tertiary"
              tone="danger"
              onClick={() => setPersonas((all) => all.filter((one) => one.key !== key))}
            >
              {text('vendor.testAccess.removePersona', { number: place + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      {personas.length < MOST && (
        <Button
          variant="tertiary"
          onClick={() =>
            setPersonas((all) => [...all, { key: Math.max(...all.map((one) => one.key)) + 1, persona: EMPTY }])
          }
        >
          {text('vendor.testAccess.addPersona')}
        </Button>
      )}
      <TextArea
        id="field-notes"
        label={text('vendor.testAccess.notes')}
        description={text('vendor.testAccess.notesHelp')}
        maxLength={4000}
        value={notes}
        onChange={(event) => setNotes(event.target.value)}
        optional
      />
      <TextField
        id="field-lastDay"
        type="date"
        label={text('vendor.testAccess.lastDay')}
        description={text('vendor.testAccess.lastDayHelp')}
        value={lastDay}
        onChange={(event) => setLastDay(event.target.value)}
        error={pointed(giving.error, '/lastDay')}
        required
      />
      <div className="cs-actions">
        <Button type="submit" busy={giving.isPending}>
          {text('vendor.testAccess.save')}
        </Button>
        <Button variant="tertiary" onClick={onCancel}>
          {text('vendor.cancel')}
        </Button>
      </div>
    </form>
  )
}
