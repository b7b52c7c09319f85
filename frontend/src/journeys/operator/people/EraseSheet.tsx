import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type AccountLine, erasePerson } from '../../../api/people.ts'
import { Button } from '../../../design/Button.tsx'
import { Sheet } from '../../../design/Sheet.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'

interface EraseSheetProps {
  person: AccountLine | undefined
  onClose: () => void
}

/** Asks once more, with what goes and what stays, before a person is erased. */
export function EraseSheet({ person, onClose }: EraseSheetProps) {
  const text = useText()
  const client = useQueryClient()
  const erasing = useMutation({
    mutationFn: erasePerson,
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: ['people'] }),
  })
  return (
    <Sheet
      open={person !== undefined}
      title={text('operator.erase.title', { name: person?.name ?? '' })}
      cancel={text('operator.cancel')}
      onCancel={onClose}
      action={
        <Button tone="danger" busy={erasing.isPending} onClick={() => person && erasing.mutate(person.id)}>
          {text('operator.erase.act')}
        </Button>
      }
    >
      <div className="cc-stack">
        <ProblemAlert error={erasing.error} />
        <p>{text('operator.erase.text')}</p>
        <p className="cc-2 cc-muted">{text('operator.erase.asked')}</p>
      </div>
    </Sheet>
  )
}
