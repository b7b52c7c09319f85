import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { addCannedText, type CannedText, changeCannedText } from '../../../api/cannedTexts.ts'
import { pointed } from '../../../api/problem.ts'
import { Button } from '../../../design/Button.tsx'
import { TextArea, TextField } from '../../../design/Field.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { LANGUAGES } from '../../../i18n/languages.ts'
import { languageName } from '../../../i18n/texts.ts'

interface TextFormProps {
  /** The one that is changed; a new one without. */
  edited?: CannedText
  onDone: () => void
  onCancel: () => void
}

/** One shared text in as many languages as somebody can write. */
export function TextForm({ edited, onDone, onCancel }: TextFormProps) {
  const text = useText()
  const [criterion, setCriterion] = useState(edited?.criterion ?? '')
  const [title, setTitle] = useState(edited?.title ?? '')
  const [texts, setTexts] = useState<Record<string, string>>(edited?.texts ?? {})
  const saving = useMutation({
    mutationFn: () => {
      const wording = { criterion, title, texts }
      return edited ? changeCannedText(edited.id, wording, edited.version) : addCannedText(wording)
    },
    onSuccess: onDone,
  })
  return (
    <form
      className="cc-panel cc-panel__body cc-stack"
      data-gap="3"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        saving.mutate()
      }}
    >
      <FormProblem error={saving.error} />
      <TextField
        id="field-title"
        label={text('certifier.canned.name')}
        maxLength={100}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        error={pointed(saving.error, '/title')}
      />
      <TextField
        id="field-criterion"
        label={text('certifier.canned.criterion')}
        description={text('certifier.canned.criterionHelp')}
        maxLength={20}
        value={criterion}
        onChange={(event) => setCriterion(event.target.value.toUpperCase())}
        error={pointed(saving.error, '/criterion')}
        optional
      />
      {Object.keys(LANGUAGES).map((language) => (
        <TextArea
          key={language}
          id={`field-texts-${language}`}
          label={languageName(language)}
          rows={2}
          lang={language}
          maxLength={4000}
          value={texts[language] ?? ''}
          onChange={(event) => setTexts((all) => ({ ...all, [language]: event.target.value }))}
          error={pointed(saving.error, `/texts/${language}`)}
          optional
        />
      ))}
      <div className="cs-actions">
        <Button type="submit" busy={saving.isPending}>
          {text('certifier.canned.save')}
        </Button>
        <Button variant="tertiary" onClick={onCancel}>
          {text('certifier.cancel')}
        </Button>
      </div>
    </form>
  )
}
