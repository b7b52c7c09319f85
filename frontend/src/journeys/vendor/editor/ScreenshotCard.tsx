import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  FORM_FACTORS,
  type FormFactor,
  removeScreenshot,
  type Screenshot,
  submissionQuery,
} from '../../../api/submissions.ts'
import { Button } from '../../../design/Button.tsx'
import { fieldId, SelectField, TextArea } from '../../../design/Field.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { languageName } from '../../../i18n/texts.ts'
import { useDraft } from './draftContext.ts'

const LONGEST = 300

interface ScreenshotCardProps {
  submission: string
  screenshot: Screenshot
  /** From 0. */
  place: number
  count: number
  onChange: (changed: Screenshot) => void
  onMove: (by: -1 | 1) => void
}

/** One picture with its place, its device and its words; what is written is saved when the field is left. */
export function ScreenshotCard({ submission, screenshot, place, count, onChange, onMove }: ScreenshotCardProps) {
  const text = useText()
  const client = useQueryClient()
  const { languages } = useDraft()
  const removing = useMutation({
    mutationFn: () => removeScreenshot(submission, screenshot.id),
    onSettled: () => client.invalidateQueries({ queryKey: submissionQuery(submission).queryKey }),
  })
  const { small, alternativeText, formFactor } = screenshot
  const name = text('vendor.screenshots.number', { number: place + 1 })
  return (
    <li className="cc-picture">
      <img src={small.href} width={small.width} height={small.height} alt={name} />
      <div className="cc-stack" data-gap="4">
        <h3 className="cc-h3">{name}</h3>
        <SelectField
          id={`field-screenshots-${place}-formFactor`}
          label={text('vendor.screenshots.device')}
          value={formFactor}
          onChange={(event) => onChange({ ...screenshot, formFactor: event.target.value as FormFactor })}
        >
          {FORM_FACTORS.map((one) => (
            <option key={one} value={one}>
              {text(`vendor.screenshots.on.${one}`)}
            </option>
          ))}
        </SelectField>
        {languages.map((tag) => (
          <Words
            key={tag}
            id={fieldId(`/screenshots/${place}/alternativeText/${tag}`)}
            tag={tag}
            saved={alternativeText[tag] ?? ''}
            onSave={(words) => onChange({ ...screenshot, alternativeText: { ...alternativeText, [tag]: words } })}
          />
        ))}
        <ProblemAlert error={removing.error} />
        <div className="cs-actions">
          {place > 0 && (
            <Button
              variant="tertiary"
              aria-label={text('vendor.screenshots.earlierNamed', { name })}
              onClick={() => onMove(-1)}
            >
              <Icon name="ArrowUp" size="sm" />
              {text('vendor.screenshots.earlier')}
            </Button>
          )}
          {place < count - 1 && (
            <Button
              variant="tertiary"
              aria-label={text('vendor.screenshots.laterNamed', { name })}
              onClick={() => onMove(1)}
            >
              <Icon name="ArrowDown" size="sm" />
              {text('vendor.screenshots.later')}
            </Button>
          )}
          <Button
            variant="tertiary"
            busy={removing.isPending}
            aria-label={text('vendor.rows.removeNamed', { name })}
            onClick={() => removing.mutate()}
          >
            {text('vendor.rows.remove')}
          </Button>
        </div>
      </div>
    </li>
  )
}

interface WordsProps {
  id: string
  tag: string
  saved: string
  onSave: (words: string) => void
}

function Words({ id, tag, saved, onSave }: WordsProps) {
  const text = useText()
  const [words, setWords] = useState(saved)
  const over = [...words].length - LONGEST
  return (
    <TextArea
      id={id}
      label={text('vendor.edit.inLanguage', { label: text('vendor.screenshots.words'), language: languageName(tag) })}
      lang={tag}
      rows={2}
      value={words}
      error={over > 0 ? text('vendor.edit.tooLong', { length: LONGEST + over, over }) : undefined}
      onChange={(event) => setWords(event.target.value)}
      onBlur={() => words !== saved && over <= 0 && onSave(words)}
    />
  )
}
