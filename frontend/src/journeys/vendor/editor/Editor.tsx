import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useSearchParams } from 'wouter'
import { type PointedError, pointed } from '../../../api/problem.ts'
import { type Submission, saveSubmission, submissionQuery } from '../../../api/submissions.ts'
import { newUpload } from '../../../api/uploads.ts'
import { fieldId } from '../../../design/Field.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { Crumbs } from '../submission/Crumbs.tsx'
import { titleOf } from '../submission/titleOf.ts'
import { Autosave } from './Autosave.ts'
import { BasicsStep } from './BasicsStep.tsx'
import { DataStep } from './DataStep.tsx'
import { textLanguages } from './draft.ts'
import { DraftContext } from './draftContext.ts'
import { EvidenceStep } from './EvidenceStep.tsx'
import { HandInStep } from './HandInStep.tsx'
import { ImportNotice } from './ImportNotice.tsx'
import { PackageStep } from './PackageStep.tsx'
import { SaveStatus } from './SaveStatus.tsx'
import { ScreenshotsStep } from './ScreenshotsStep.tsx'
import { StepNavigation } from './StepNavigation.tsx'
import { isStep, STEPS, type Step, stepOf } from './steps.ts'
import { TextsStep } from './TextsStep.tsx'
import { Uploads } from './Uploads.ts'

/** A draft in steps. It saves itself; handing in is the only deliberate act. */
export function Editor({ submission }: { submission: Submission }) {
  const text = useText()
  const { id } = submission
  const [search, setSearch] = useSearchParams()
  const [asked, setAsked] = useState(false)
  const [target, setTarget] = useState<string>()
  const heading = useRef<HTMLHeadingElement>(null)
  const wanted = search.get('step')
  const step: Step = isStep(wanted) ? wanted : 'basics'

  const draft = useAutosave(submission)
  const uploads = useUploads(id)
  const { content, state } = useSyncExternalStore(draft.subscribe, draft.current)
  const files = useSyncExternalStore(uploads.subscribe, uploads.current)
  useEffect(() => draft.adopt(submission), [draft, submission])

  const problem = state.kind === 'refused' ? state.problem : undefined
  const refused: PointedError[] = problem?.errors ?? []
  const context = useMemo(
    () => ({
      content,
      languages: textLanguages(content),
      change: (change: Partial<typeof content>) => draft.change({ ...content, ...change }),
      declare: (change: Partial<typeof content.declaration>) =>
        draft.change({ ...content, declaration: { ...content.declaration, ...change } }),
      errorAt: (pointer: string) =>
        pointed(problem, pointer) ??
        (asked && submission.problems.some((one) => one.blocking && one.pointer === pointer)
          ? text('vendor.missing.field')
          : undefined),
    }),
    [content, draft, problem, asked, submission.problems, text],
  )

  useEffect(() => {
    if (target === undefined) return
    focusField(target)
    setTarget(undefined)
  }, [target])

  function goTo(next: Step) {
    void draft.flush()
    if (next === 'hand-in') setAsked(true)
    setSearch((before) => ({ ...Object.fromEntries(before), step: next }))
    requestAnimationFrame(() => heading.current?.focus())
  }

  function goToField(pointer: string) {
    goTo(stepOf(pointer))
    requestAnimationFrame(() => requestAnimationFrame(() => setTarget(pointer)))
  }

  const number = STEPS.indexOf(step) + 1
  const following = STEPS[number]
  return (
    <DraftContext value={context}>
      <Crumbs submission={submission} />
      <div className="cc-head">
        <SaveStatus state={state} submission={submission} draft={draft} onField={goToField} />
        <h1 className="cc-h1">{titleOf({ ...submission, ...content })}</h1>
      </div>
      <ImportNotice submission={submission} draft={draft} />
      <div className="cc-two" data-side="start">
        <StepNavigation step={step} problems={submission.problems} refused={refused} onStep={goTo} />
        <section
          className="cc-stack cc-edit"
          aria-labelledby="step"
          onBlur={() => state.kind === 'waiting' && void draft.flush()}
        >
          <h2 className="cc-h2" id="step" tabIndex={-1} ref={heading}>
            {text('vendor.edit.step', { number, name: text(`vendor.step.${step}`) })}
          </h2>
          {step === 'basics' && <BasicsStep />}
          {step === 'texts' && <TextsStep />}
          {step === 'screenshots' && <ScreenshotsStep submission={submission} uploads={uploads} files={files} />}
          {step === 'package' && <PackageStep submission={submission} uploads={uploads} files={files} />}
          {step === 'data' && <DataStep />}
          {step === 'evidence' && <EvidenceStep submission={submission} uploads={uploads} files={files} />}
          {step === 'hand-in' && (
            <HandInStep submission={submission} saved={state.kind === 'saved'} onField={goToField} />
          )}
          {following && (
            <div className="cs-actions">
              <button type="button" className="ds-button" data-variant="secondary" onClick={() => goTo(following)}>
                {text('vendor.edit.next', { name: text(`vendor.step.${following}`) })}
              </button>
            </div>
          )}
        </section>
      </div>
    </DraftContext>
  )
}

function useAutosave(submission: Submission): Autosave {
  const client = useQueryClient()
  const { id } = submission
  const [autosave] = useState(
    () =>
      new Autosave(submission, {
        save: (content, ifMatch) => saveSubmission(id, content, ifMatch),
        read: () => client.fetchQuery({ ...submissionQuery(id), staleTime: 0 }),
        onSaved: (saved) => client.setQueryData(submissionQuery(id).queryKey, saved),
      }),
  )
  useEffect(() => {
    const online = () => void autosave.flush()
    addEventListener('online', online)
    return () => {
      removeEventListener('online', online)
      void autosave.flush()
    }
  }, [autosave])
  return autosave
}

function useUploads(submission: string): Uploads {
  const client = useQueryClient()
  const [uploads] = useState(
    () =>
      new Uploads(newUpload, () => void client.invalidateQueries({ queryKey: submissionQuery(submission).queryKey })),
  )
  useEffect(() => () => uploads.stop(), [uploads])
  return uploads
}

/** The field of a pointer, or the first below it: "/declaration/name" is the name in the first language. */
function focusField(pointer: string) {
  const id = fieldId(pointer)
  const field = document.getElementById(id) ?? document.querySelector<HTMLElement>(`[id^="${CSS.escape(`${id}-`)}"]`)
  field?.focus()
  field?.scrollIntoView({ block: 'center' })
}
