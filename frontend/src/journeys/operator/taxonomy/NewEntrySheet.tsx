import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { pointed } from '../../../api/problem.ts'
import { createEntry, type EntryKind } from '../../../api/taxonomyEditing.ts'
import { Button } from '../../../design/Button.tsx'
import { TextField } from '../../../design/Field.tsx'
import { Sheet } from '../../../design/Sheet.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { blankContent } from './editing.ts'

interface NewEntrySheetProps {
  kind: EntryKind
  open: boolean
  onClose: () => void
}

/** Begins an entry with its name in the two languages that it must have; the rest is filled in afterwards. */
export function NewEntrySheet({ kind, open, onClose }: NewEntrySheetProps) {
  const text = useText()
  const client = useQueryClient()
  const [, go] = useLocation()
  const [nb, setNb] = useState('')
  const [en, setEn] = useState('')
  const making = useMutation({
    mutationFn: () => createEntry(kind, blankContent(nb.trim(), en.trim())),
    onSuccess: (made) => {
      onClose()
      go(`/operate/taxonomy/${kind}/${made.slug}`)
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['taxonomy', kind] }),
  })
  return (
    <Sheet
      open={open}
      title={text(`operator.taxonomy.new.${kind}`)}
      cancel={text('operator.cancel')}
      onCancel={onClose}
      action={
        <Button busy={making.isPending} onClick={() => making.mutate()}>
          {text('operator.taxonomy.begin')}
        </Button>
      }
    >
      <div className="cc-stack">
        <FormProblem error={making.error} />
        <TextField
          id="field-names-nb"
          label={text('operator.taxonomy.nameIn', { language: 'Bokmål' })}
          maxLength={80}
          lang="nb"
          value={nb}
          error={pointed(making.error, '/names/nb')}
          onChange={(event) => setNb(event.target.value)}
        />
        <TextField
          id="field-slug"
          label={text('operator.taxonomy.nameIn', { language: 'English' })}
          description={text('operator.taxonomy.slugFromName')}
          maxLength={80}
          lang="en"
          value={en}
          error={pointed(making.error, '/slug') ?? pointed(making.error, '/names/en')}
          onChange={(event) => setEn(event.target.value)}
        />
      </div>
    </Sheet>
  )
}
