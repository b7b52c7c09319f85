import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Entry, type EntryKind, moveEntry } from '../../../api/taxonomyEditing.ts'
import { Button } from '../../../design/Button.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'

interface EntryPlaceProps {
  kind: EntryKind
  entry: Entry
  etag: string
  /** How many entries of the kind there are. */
  count: number
}

/** Moves the entry up or down among its kind; citizens see the order at once. */
export function EntryPlace({ kind, entry, etag, count }: EntryPlaceProps) {
  const text = useText()
  const client = useQueryClient()
  const moving = useMutation({
    mutationFn: (place: number) => moveEntry(kind, entry.slug, place, etag),
    onSuccess: () => client.invalidateQueries({ queryKey: ['taxonomy', kind] }),
  })
  return (
    <>
      <ProblemAlert error={moving.error} />
      <fieldset className="cc-plain cc-row" aria-label={text('operator.taxonomy.order')}>
        <Button
          variant="tertiary"
          data-size="sm"
          busy={moving.isPending}
          disabled={entry.place === 0}
          onClick={() => moving.mutate(entry.place - 1)}
        >
          {text('operator.taxonomy.up')}
        </Button>
        <Button
          variant="tertiary"
          data-size="sm"
          busy={moving.isPending}
          disabled={entry.place >= count - 1}
          onClick={() => moving.mutate(entry.place + 1)}
        >
          {text('operator.taxonomy.down')}
        </Button>
      </fieldset>
    </>
  )
}
