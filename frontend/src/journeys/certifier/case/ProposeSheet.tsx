import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { pointed } from '../../../api/problem.ts'
import { type Case, type Outcome, propose } from '../../../api/reviews.ts'
import { previewStatement } from '../../../api/statements.ts'
import type { Condition } from '../../../api/vendorReview.ts'
import { Button } from '../../../design/Button.tsx'
import { ErrorSummary, type FieldError } from '../../../design/ErrorSummary.tsx'
import { fieldId, TextArea } from '../../../design/Field.tsx'
import { Sheet } from '../../../design/Sheet.tsx'
import { LetterText } from '../../../domain/case/LetterText.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { ConditionFields } from './ConditionFields.tsx'
import { OutcomeChoice } from './OutcomeChoice.tsx'
import { useCaseAct } from './useCaseAct.ts'
import { firstConditions, missingIn, possible } from './verdict.ts'

interface ProposeSheetProps {
  shown: Case
  open: boolean
  onClose: () => void
  onProposed: () => void
}

/** The verdict, proposed to a second person: outcome, dated conditions for major lacks, public reasons. */
export function ProposeSheet({ shown, open, onClose, onProposed }: ProposeSheetProps) {
  const text = useText()
  const can = possible(shown)
  const [wished, setWished] = useState<Outcome>('CERTIFY')
  const [written, setWritten] = useState<Record<string, Partial<Condition>>>({})
  const [reasons, setReasons] = useState('')
  const [missing, setMissing] = useState<string[]>([])
  const outcome = wished === 'CERTIFY' && !can.mayCertify ? 'REFUSE' : wished
  const conditions =
    outcome === 'CERTIFY' ? firstConditions(shown).map((one) => ({ ...one, ...written[one.criterion] })) : []
  const proposing = useCaseAct(
    shown.id,
    () => propose(shown, { outcome, conditions, reasons: reasons.trim() }),
    onProposed,
  )
  const errors = missing.map((pointer): FieldError => ({ field: fieldId(pointer), detail: nameOfMissing(pointer) }))
  const errorAt = (pointer: string) =>
    missing.includes(pointer) ? nameOfMissing(pointer) : pointed(proposing.error, pointer)

  function nameOfMissing(pointer: string): string {
    const [, list, at, part] = pointer.split('/')
    if (list === 'reasons') return text('certifier.propose.missing.reasons')
    const id = conditions[Number(at)]?.criterion ?? ''
    return text(part === 'due' ? 'certifier.propose.missing.due' : 'certifier.propose.missing.text', { id })
  }

  function submit() {
    const gaps = missingIn(conditions, reasons)
    setMissing(gaps)
    if (gaps.length === 0) proposing.mutate()
  }

  return (
    <Sheet
      open={open}
      tone={outcome === 'CERTIFY' ? 'success' : 'danger'}
      title={text('certifier.propose.title', { app: `${shown.listingName} ${shown.releaseVersion}` })}
      cancel={text('certifier.cancel')}
      onCancel={onClose}
      action={
        <Button busy={proposing.isPending} onClick={submit}>
          {text(`certifier.propose.act.${outcome}`)}
        </Button>
      }
    >
      <div className="cc-stack">
        {missing.length > 0 ? <ErrorSummary errors={errors} /> : <FormProblem error={proposing.error} />}
        <OutcomeChoice can={can} outcome={outcome} onChoose={setWished} />
        <ConditionFields
          conditions={conditions}
          criteria={shown.criteria}
          errorAt={errorAt}
          onChange={(criterion, change) =>
            setWritten((all) => ({ ...all, [criterion]: { ...all[criterion], ...change } }))
          }
        />
      </div>
      <div className="cc-stack">
        <TextArea
          id={fieldId('/reasons')}
          label={text('certifier.propose.reasons')}
          description={text('certifier.propose.reasonsHelp')}
          rows={10}
          maxLength={8000}
          value={reasons}
          error={errorAt('/reasons')}
          onChange={(event) => setReasons(event.target.value)}
        />
        <Collect
          shown={shown}
          onCollect={(collected) => setReasons((now) => [now.trim(), collected].filter(Boolean).join('\n\n'))}
        />
        <Preview shown={shown} verdict={{ outcome, conditions, reasons: reasons.trim() }} />
        <p className="cc-2 cc-muted">{text('certifier.propose.second')}</p>
      </div>
    </Sheet>
  )
}

/** Puts the reasons of the decisions into the letter, to be worked over there. */
function Collect({ shown, onCollect }: { shown: Case; onCollect: (reasons: string) => void }) {
  const text = useText()
  const lines = shown.criteria
    .filter(({ state }) => state === 'NOT_MET')
    .map(({ id, ruling, findings }) => `- ${id}: ${ruling?.reason || findings[0]?.message || ''}`)
  if (lines.length === 0) return null
  return (
    <div>
      <button type="button" className="cc-linkbtn" onClick={() => onCollect(lines.join('\n'))}>
        {text('certifier.propose.collect', { count: lines.length })}
      </button>
    </div>
  )
}

/** The letter as the vendor will get it. What is written afterwards is in it when it is asked for again. */
function Preview({ shown, verdict }: { shown: Case; verdict: Parameters<typeof previewStatement>[1] }) {
  const text = useText()
  const reading = useMutation({ mutationFn: () => previewStatement(shown.id, verdict) })
  if (missingIn(verdict.conditions, verdict.reasons).length > 0) return null
  return (
    <div className="cc-stack" data-gap="2">
      <div>
        <button type="button" className="cc-linkbtn" onClick={() => reading.mutate()}>
          {text('certifier.propose.preview')}
        </button>
      </div>
      <ProblemAlert error={reading.error} />
      <div aria-live="polite">{reading.data && <LetterText letter={reading.data.letter} level={3} />}</div>
    </div>
  )
}
