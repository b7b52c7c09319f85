import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { actOnConcern, type Concern, concernQuery, dismissConcern } from '../../../api/concerns.ts'
import { pointed } from '../../../api/problem.ts'
import { releasesQuery } from '../../../api/releases.ts'
import { Button } from '../../../design/Button.tsx'
import { SelectField, TextArea } from '../../../design/Field.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { LANGUAGES } from '../../../i18n/languages.ts'

const CHOICES = [
  { choice: 'QUARANTINE', tone: 'danger' },
  { choice: 'ACT', tone: 'success' },
  { choice: 'DISMISS', tone: 'neutral' },
] as const

type Choice = (typeof CHOICES)[number]['choice']

/** The decision, with the answer that the reporter and everybody else reads. */
export function Answer({ concern }: { concern: Concern }) {
  const text = useText()
  const client = useQueryClient()
  const releases = useQuery(releasesQuery({ listing: concern.listingSlug, status: 'PUBLISHED', size: 100 }))
  const published = releases.data?.items ?? []
  const [choice, setChoice] = useState<Choice>('ACT')
  const [version, setVersion] = useState<string>()
  const [answer, setAnswer] = useState('')
  const [language, setLanguage] = useState(concern.language)
  const [missing, setMissing] = useState(false)
  const quarantine = version ?? published[0]?.releaseVersion
  const answering = useMutation({
    mutationFn: () =>
      choice === 'DISMISS'
        ? dismissConcern(concern.number, answer.trim(), language)
        : actOnConcern(concern.number, answer.trim(), language, choice === 'QUARANTINE' ? quarantine : undefined),
    onSuccess: (now) => client.setQueryData(concernQuery(concern.number).queryKey, now),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['concerns'] }),
        client.invalidateQueries({ queryKey: ['releases'] }),
      ]),
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    if (answer.trim() === '') {
      setMissing(true)
      document.getElementById('field-answer')?.focus()
    } else answering.mutate()
  }

  return (
    <form className="cc-panel" onSubmit={submit} aria-labelledby="decide">
      <div className="cc-panel__head">
        <h3 className="cc-h3" id="decide">
          {text('operator.concern.decide')}
        </h3>
        <span className="cc-2 cc-muted">{text('operator.concern.told')}</span>
      </div>
      <div className="cc-panel__body">
        <FormProblem error={answering.error} />
        <fieldset className="cc-plain">
          <legend className="ds-sr-only">{text('operator.concern.decide')}</legend>
          <div className="cc-choices2">
            {CHOICES.filter((one) => one.choice !== 'QUARANTINE' || published.length > 0).map(
              ({ choice: one, tone }) => (
                <label key={one} className="cc-pick" data-color={tone}>
                  <input type="radio" name="choice" checked={choice === one} onChange={() => setChoice(one)} />
                  <span>
                    {text(`operator.concern.choice.${one}`)}
                    <small>{text(`operator.concern.choiceHelp.${one}`)}</small>
                  </span>
                </label>
              ),
            )}
          </div>
        </fieldset>
        {choice === 'QUARANTINE' && (
          <SelectField
            id="field-quarantine"
            label={text('operator.concern.whichVersion')}
            value={quarantine ?? ''}
            error={pointed(answering.error, '/quarantine')}
            onChange={(event) => setVersion(event.target.value)}
          >
            {published.map(({ releaseVersion }) => (
              <option key={releaseVersion} value={releaseVersion}>
                {releaseVersion}
              </option>
            ))}
          </SelectField>
        )}
        <TextArea
          id="field-answer"
          label={text('operator.concern.answer')}
          description={text(`operator.concern.answerHelp.${choice}`)}
          maxLength={900}
          lang={language}
          value={answer}
          error={missing ? text('operator.concern.answerMissing') : pointed(answering.error, '/answer')}
          onChange={(event) => {
            setMissing(false)
            setAnswer(event.target.value)
          }}
        />
        <SelectField
          id="field-language"
          label={text('operator.concern.language')}
          description={text('operator.concern.languageHelp', {
            language: LANGUAGES[concern.language as keyof typeof LANGUAGES] ?? concern.language,
          })}
          value={language}
          onChange={(event) => setLanguage(event.target.value)}
        >
          {Object.entries(LANGUAGES).map(([tag, name]) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </SelectField>
        <div>
          <Button
            type="submit"
            busy={answering.isPending}
            {...(choice === 'QUARANTINE' && { tone: 'danger' as const })}
          >
            {text(`operator.concern.do.${choice}`)}
          </Button>
        </div>
      </div>
    </form>
  )
}
