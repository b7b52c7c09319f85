import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { pointed } from '../../../api/problem.ts'
import { type Entry, type EntryKind, entriesQuery, removeEntry } from '../../../api/taxonomyEditing.ts'
import { Button } from '../../../design/Button.tsx'
import { SelectField } from '../../../design/Field.tsx'
import { Sheet } from '../../../design/Sheet.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { readable } from '../../../i18n/texts.ts'

interface RemovalProps {
  kind: EntryKind
  entry: Entry
  etag: string
}

/** Takes an entry from citizens, after saying what that means. */
export function Removal({ kind, entry, etag }: RemovalProps) {
  const text = useText()
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const [leadsTo, setLeadsTo] = useState('')
  const others = useQuery(entriesQuery(kind))
  const removing = useMutation({
    mutationFn: () => removeEntry(kind, entry.slug, leadsTo || undefined, etag),
    onSuccess: async () => {
      setOpen(false)
      await client.invalidateQueries({ queryKey: ['taxonomy', kind] })
    },
  })
  return (
    <>
      <div>
        <Button variant="tertiary" tone="danger" onClick={() => setOpen(true)}>
          {text('operator.taxonomy.removal')}
        </Button>
      </div>
      <Sheet
        open={open}
        tone="danger"
        title={`${text('operator.taxonomy.removal')}: ${readable(entry.content.names)}`}
        cancel={text('operator.cancel')}
        onCancel={() => setOpen(false)}
        action={
          <Button tone="danger" busy={removing.isPending} onClick={() => removing.mutate()}>
            {text('operator.taxonomy.removal')}
          </Button>
        }
      >
        <div className="cc-stack">
          <FormProblem error={removing.error} />
          <p>{text('operator.taxonomy.removalText')}</p>
          <SelectField
            id="field-leadsTo"
            label={text('operator.taxonomy.leadsTo')}
            value={leadsTo}
            error={pointed(removing.error, '/leadsTo')}
            onChange={(event) => setLeadsTo(event.target.value)}
          >
            <option value="">{text('operator.taxonomy.leadsNowhere')}</option>
            {others.data
              ?.filter(({ slug, published, ended }) => slug !== entry.slug && published && !ended)
              .map(({ slug, names }) => (
                <option key={slug} value={slug}>
                  {readable(names)}
                </option>
              ))}
          </SelectField>
        </div>
      </Sheet>
    </>
  )
}
