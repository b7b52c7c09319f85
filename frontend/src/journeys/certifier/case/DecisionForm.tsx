import { type FormEvent, useState } from 'react'
import { asProblem, pointed } from '../../../api/problem.ts'
import { type Case, type Criterion, rule, write } from '../../../api/reviews.ts'
import { Button } from '../../../design/Button.tsx'
import { TextArea } from '../../../design/Field.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { useKeys } from '../keys.ts'
import { InsertText } from '../texts/InsertText.tsx'
import { Conflict } from './Conflict.tsx'
import { needsReason, neighbour, possibleRulings } from './criteria.ts'
import type { Choice, Draft } from './draft.ts'
import { useCaseAct } from './useCaseAct.ts'

const CHOICES = [
  { choice: 'MET', key: '1', tone: 'success' },
  { choice: 'NOT_MET', key: '2', tone: 'danger' },
  { choice: 'ASK', key: '3', tone: 'warning' },
  { choice: 'NOT_RELEVANT', key: '4', tone: 'neutral' },
] as const

interface DecisionFormProps {
  shown: Case
  criterion: Criterion
  draft: Draft | undefined
  onDraft: (draft: Draft | undefined) => void
  onSaved: (fresh: Case) => void
}

/** The decision on one criterion, always in sight. What was begun stays until it is saved. */
export function DecisionForm({ shown, criterion, draft, onDraft, onSaved }: DecisionFormProps) {
  const text = useText()
  const [told, setTold] = useState<string>()
  const begun: Draft = draft ?? { choice: criterion.ruling?.ruling, reason: criterion.ruling?.reason ?? '' }
  const may = (choice: Choice) => choice === 'ASK' || possibleRulings(criterion).includes(choice)
  const saving = useCaseAct(
    shown.id,
    (choice: Choice) => decide(shown, criterion.id, choice, begun.reason.trim()),
    (fresh) => {
      onDraft(undefined)
      onSaved(fresh)
    },
  )

  function choose(choice: Choice) {
    if (!may(choice)) return
    setTold(undefined)
    onDraft({ ...begun, choice })
  }

  function save() {
    const { choice, reason } = begun
    if (!choice) setTold(text('certifier.decide.chooseFirst'))
    else if (reason.trim() === '' && (choice === 'ASK' || needsReason(criterion, choice))) {
      setTold(text(choice === 'ASK' ? 'certifier.decide.questionMissing' : 'certifier.decide.reasonMissing'))
      document.getElementById('field-reason')?.focus()
    } else saving.mutate(choice)
  }

  useKeys({
    ...Object.fromEntries(CHOICES.map(({ choice, key }) => [key, () => choose(choice)])),
    'mod+enter': save,
  })

  if (!shown.allowedActions.includes('RULE')) return <WhyClosed shown={shown} />
  const conflict = saving.error && asProblem(saving.error).slug === 'stale-version'
  const next = neighbour(shown, criterion.id, 1)
  return (
    <form
      className="cc-decide"
      id="decide"
      aria-label={text('certifier.decide.title', { id: criterion.id })}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        save()
      }}
    >
      {conflict ? (
        <Conflict shown={shown} criterion={criterion} onMine={save} onTheirs={() => onDraft(undefined)} />
      ) : (
        !pointed(saving.error, '/reason') && <ProblemAlert error={saving.error} />
      )}
      <fieldset>
        <legend className="ds-sr-only">{text('certifier.decide.question', { id: criterion.id })}</legend>
        <div className="cc-choices">
          {CHOICES.filter(({ choice }) => may(choice)).map(({ choice, key, tone }) => (
            <label key={choice} className="cc-pick" data-color={tone}>
              <input type="radio" name="decision" checked={begun.choice === choice} onChange={() => choose(choice)} />
              <span className="cc-kbd" aria-hidden="true">
                {key}
              </span>
              <span>{text(`certifier.choice.${choice}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <TextArea
        id="field-reason"
        label={text(begun.choice === 'ASK' ? 'certifier.decide.ask' : 'certifier.decide.reason')}
        description={text('certifier.decide.public')}
        rows={2}
        maxLength={4000}
        value={begun.reason}
        error={told ?? pointed(saving.error, '/reason')}
        onChange={(event) => {
          setTold(undefined)
          onDraft({ ...begun, reason: event.target.value })
        }}
      />
      {begun.choice && begun.choice !== 'MET' && (
        <InsertText
          criterion={criterion.id}
          country={shown.organisation.country}
          field={begun.reason}
          onField={(reason) => onDraft({ ...begun, reason })}
        />
      )}
      <div className="cc-decide__end">
        <Button type="submit" busy={saving.isPending}>
          {text('certifier.decide.save')} <kbd className="cc-kbd">Ctrl</kbd>
          <kbd className="cc-kbd">↵</kbd>
        </Button>
        <span className="cc-2 cc-muted">
          {text(`certifier.decide.effect.${criterion.severity}`)}
          {next && (
            <>
              <br />
              {text('certifier.decide.next', { id: next })}
            </>
          )}
        </span>
      </div>
    </form>
  )
}

/** A question to the vendor leaves the criterion undecided; everything else is a ruling. */
function decide(shown: Case, criterion: string, choice: Choice, reason: string): Promise<Case> {
  return choice === 'ASK'
    ? write(shown, { criterion, audience: 'VENDOR', text: reason })
    : rule(shown, criterion, { ruling: choice, reason })
}

/** Why one cannot decide now, where the form would stand. */
function WhyClosed({ shown }: { shown: Case }) {
  const text = useText()
  const { status, certifier } = shown
  return (
    <div className="cc-decide" id="decide">
      <p className="cc-2 cc-muted">
        {status === 'ASSESSING'
          ? text('certifier.closed.ASSESSING', { name: certifier?.name ?? '' })
          : text(`certifier.closed.${status}`)}
      </p>
    </div>
  )
}
