import { useQuery } from '@tanstack/react-query'
import { entriesQuery, type Step } from '../../../api/taxonomyEditing.ts'
import { TextArea, TextField } from '../../../design/Field.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { Chosen } from './Chosen.tsx'
import { said } from './editing.ts'
import { ServiceList } from './ServiceList.tsx'

interface StepFieldsProps {
  at: number
  step: Step
  language: string
  onChange: (step: Step) => void
}

/** All that a step says in one language, and who helps with it. */
export function StepFields({ at, step, language, onChange }: StepFieldsProps) {
  const text = useText()
  const categories = useQuery(entriesQuery('categories'))
  const id = `field-steps-${at}`
  return (
    <>
      <div className="cc-grid">
        <TextField
          id={`${id}-names-${language}`}
          label={text('operator.taxonomy.stepName')}
          lang={language}
          maxLength={100}
          value={step.names[language] ?? ''}
          onChange={(event) => onChange({ ...step, names: said(step.names, language, event.target.value) })}
        />
        <TextField
          id={`${id}-slug`}
          label={text('operator.taxonomy.slug')}
          maxLength={60}
          value={step.slug}
          onChange={(event) => onChange({ ...step, slug: event.target.value })}
        />
      </div>
      <TextArea
        id={`${id}-texts-${language}`}
        label={text('operator.taxonomy.stepText')}
        lang={language}
        rows={3}
        maxLength={600}
        value={step.texts[language] ?? ''}
        onChange={(event) => onChange({ ...step, texts: said(step.texts, language, event.target.value) })}
      />
      <TextArea
        id={`${id}-withoutApp-${language}`}
        label={text('operator.taxonomy.withoutApp')}
        lang={language}
        rows={3}
        maxLength={600}
        value={step.withoutApp[language] ?? ''}
        onChange={(event) => onChange({ ...step, withoutApp: said(step.withoutApp, language, event.target.value) })}
      />
      <Chosen
        legend={text('operator.taxonomy.stepCategories')}
        options={categories.data ?? []}
        chosen={step.categories}
        onChange={(chosen) => onChange({ ...step, categories: chosen })}
      />
      <ServiceList
        id={`${id}-services`}
        title={text('operator.taxonomy.services')}
        services={step.services}
        language={language}
        onChange={(services) => onChange({ ...step, services })}
      />
      <ServiceList
        id={`${id}-courses`}
        title={text('operator.taxonomy.courses')}
        services={step.courses}
        language={language}
        onChange={(courses) => onChange({ ...step, courses })}
      />
    </>
  )
}
