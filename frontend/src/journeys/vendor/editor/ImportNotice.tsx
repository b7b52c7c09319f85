import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem } from '../../../api/problem.ts'
import { type ImportFormat, importDeclaration, type Submission, submissionQuery } from '../../../api/submissions.ts'
import { Button } from '../../../design/Button.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { type Imported, importedInto, tellImported } from '../submission/imported.ts'
import type { Autosave } from './Autosave.ts'

interface ImportNoticeProps {
  submission: Submission
  draft: Autosave
}

/** Fills the draft from a file, also later on, and tells which lines of the file could not be taken over. */
export function ImportNotice({ submission, draft }: ImportNoticeProps) {
  const text = useText()
  const client = useQueryClient()
  const { id } = submission
  const [outcome, setOutcome] = useState<Imported | undefined>(() => importedInto(client, id))
  const importing = useMutation({
    mutationFn: async (file: File) => {
      await draft.flush()
      return importDeclaration(id, { format: formatOf(file), content: await file.text() })
    },
    onSuccess: async ({ problems }) => {
      show({ problems })
      draft.replace(await client.fetchQuery({ ...submissionQuery(id), staleTime: 0 }))
    },
    onError: (thrown) => show({ problems: [], failed: asProblem(thrown) }),
  })

  function show(imported: Imported) {
    tellImported(client, id, imported)
    setOutcome(imported)
  }

  return (
    <details className="cc-fold" open={outcome !== undefined || undefined}>
      <summary>
        <span>{text('vendor.import.title')}</span>
      </summary>
      <div className="cc-stack cc-fold__body" data-gap="3">
        {outcome && <Outcome imported={outcome} />}
        <div className="ds-field">
          <label className="ds-label" htmlFor="field-content">
            {text('vendor.import.file')}
          </label>
          <div data-field="description" id="import-help">
            {text('vendor.import.help')}
          </div>
          <input
            id="field-content"
            type="file"
            aria-describedby="import-help"
            accept=".yml,.yaml,.json,.webmanifest"
            onChange={(event) => {
              const file = event.target.files?.[0]
              if (file) importing.mutate(file)
              event.target.value = ''
            }}
          />
        </div>
        {outcome && (
          <Button variant="tertiary" onClick={() => setOutcome(undefined)}>
            {text('vendor.import.close')}
          </Button>
        )}
      </div>
    </details>
  )
}

function Outcome({ imported: { problems, failed } }: { imported: Imported }) {
  const text = useText()
  const lines = failed
    ? failed.errors.map(({ detail }) => detail)
    : problems.map(({ line, message, remedy }) => text('vendor.import.line', { line, message, remedy }))
  return (
    <Notice
      tone={failed ? 'danger' : lines.length > 0 ? 'warning' : 'success'}
      title={failed ? failed.title : text('vendor.import.done', { count: lines.length })}
      arrived
    >
      {failed?.detail && <p>{failed.detail}</p>}
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

function formatOf(file: File): ImportFormat {
  return /\.ya?ml$/i.test(file.name) ? 'PUBLICCODE' : 'WEB_MANIFEST'
}
