import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { addDocument, documentsQuery } from '../../../api/documents.ts'
import { pointed } from '../../../api/problem.ts'
import { Button } from '../../../design/Button.tsx'
import { Field } from '../../../design/Field.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { DOCUMENT_ENDINGS } from '../editor/evidenceTypes.ts'
import { DetailsFields, NOTHING_SAID } from './DetailsFields.tsx'

/** A form for one more document; what was typed stays when it is refused. */
export function NewDocument({ slug }: { slug: string }) {
  const text = useText()
  const client = useQueryClient()
  const [details, setDetails] = useState(NOTHING_SAID)
  const [file, setFile] = useState<File>()
  const adding = useMutation({
    mutationFn: (chosen: File) => addDocument(slug, chosen, details),
    onSuccess: () => client.invalidateQueries({ queryKey: documentsQuery(slug).queryKey }),
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    // Without a file the server names that field with the others.
    adding.mutate(file ?? new File([], ''))
  }

  return (
    <form className="cs-form" onSubmit={submit} noValidate>
      <h3 className="cc-h3">{text('vendor.documents.add')}</h3>
      <FormProblem error={adding.error} />
      <Field
        id="field-file"
        label={text('vendor.documents.file')}
        description={text('vendor.documents.fileHelp')}
        error={pointed(adding.error, '/file')}
      >
        {(wiring) => (
          <input
            {...wiring}
            type="file"
            accept={DOCUMENT_ENDINGS}
            onChange={(event) => setFile(event.target.files?.[0])}
          />
        )}
      </Field>
      <DetailsFields details={details} error={adding.error} onChange={setDetails} />
      <div className="cs-actions">
        <Button type="submit" variant="secondary" busy={adding.isPending}>
          {text('vendor.documents.add')}
        </Button>
      </div>
    </form>
  )
}
