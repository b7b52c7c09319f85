import { useMutation, useQueryClient } from '@tanstack/react-query'
import { describeScreenshots, type Submission, submissionQuery } from '../../../api/submissions.ts'
import { Field } from '../../../design/Field.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { FilesOnTheirWay } from './FilesOnTheirWay.tsx'
import { ScreenshotCard } from './ScreenshotCard.tsx'
import type { FileOnItsWay, Uploads } from './Uploads.ts'

const MOST = 8

interface ScreenshotsStepProps {
  submission: Submission
  uploads: Uploads
  files: readonly FileOnItsWay[]
}

/** Pictures of the app at work, in the order in which people see them, each with what it shows in words. */
export function ScreenshotsStep({ submission, uploads, files }: ScreenshotsStepProps) {
  const text = useText()
  const client = useQueryClient()
  const { id, screenshots, uploads: open } = submission
  const saving = useMutation({
    scope: { id: `screenshots-${id}` },
    mutationFn: (all: Submission['screenshots']) => describeScreenshots(id, all),
    onMutate: (all) =>
      client.setQueryData<Submission>(submissionQuery(id).queryKey, (known) => known && { ...known, screenshots: all }),
    onSuccess: (saved) => client.setQueryData(submissionQuery(id).queryKey, saved),
    onError: () => client.invalidateQueries({ queryKey: submissionQuery(id).queryKey }),
  })
  const onTheirWay = files.filter((file) => file.target.purpose === 'screenshot')
  return (
    <div className="cc-stack">
      <p className="cc-muted">{text('vendor.screenshots.lead')}</p>
      <ProblemAlert error={saving.error} />
      {screenshots.length > 0 && (
        <ol className="cc-pictures" aria-label={text('vendor.step.screenshots')}>
          {screenshots.map((screenshot, place) => (
            <ScreenshotCard
              key={screenshot.id}
              submission={id}
              screenshot={screenshot}
              place={place}
              count={screenshots.length}
              onChange={(changed) => saving.mutate(screenshots.map((one) => (one.id === changed.id ? changed : one)))}
              onMove={(by) => saving.mutate(moved(screenshots, place, by))}
            />
          ))}
        </ol>
      )}
      <FilesOnTheirWay
        uploads={uploads}
        files={onTheirWay}
        open={open.filter(({ purpose }) => purpose === 'SCREENSHOT')}
        all={files}
        submission={id}
      />
      {screenshots.length < MOST ? (
        <Field
          id="field-screenshot"
          label={text('vendor.screenshots.choose')}
          description={text('vendor.screenshots.help', { count: MOST - screenshots.length })}
        >
          {(wiring) => (
            <input
              {...wiring}
              type="file"
              multiple
              accept="image/png,image/jpeg,image/webp"
              onChange={(event) => {
                const target = { submission: id, purpose: 'screenshot' as const }
                for (const file of event.target.files ?? []) uploads.add(file, target, open)
                event.target.value = ''
              }}
            />
          )}
        </Field>
      ) : (
        <p className="cc-muted">{text('vendor.screenshots.full', { count: MOST })}</p>
      )}
    </div>
  )
}

function moved<T>(all: readonly T[], from: number, by: -1 | 1): T[] {
  const order = [...all]
  const [one] = order.splice(from, 1)
  if (one !== undefined) order.splice(from + by, 0, one)
  return order
}
