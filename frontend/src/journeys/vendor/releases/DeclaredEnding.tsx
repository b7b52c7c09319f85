import { useMutation, useQueryClient } from '@tanstack/react-query'
import { callOffEnding, type Ending } from '../../../api/endings.ts'
import { Button } from '../../../design/Button.tsx'
import { Status } from '../../../design/Status.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'

/** That an app ends, and the way to go on after all. */
export function DeclaredEnding({ ending, name }: { ending: Ending; name: string }) {
  const text = useText()
  const client = useQueryClient()
  const calling = useMutation({
    mutationFn: () => callOffEnding(ending.slug),
    onSuccess: () => client.invalidateQueries({ queryKey: ['endings'] }),
  })
  return (
    <div className="cc-stack" data-gap="1">
      <span>
        <Status tone="warning" icon="Hourglass" dense>
          {text('vendor.ending.announced', { date: longDate(ending.lastDay) })}
        </Status>
      </span>
      <p>{ending.reason}</p>
      <ProblemAlert error={calling.error} />
      <div>
        <Button
          variant="tertiary"
          busy={calling.isPending}
          aria-label={text('vendor.ending.callOffNamed', { name })}
          onClick={() => calling.mutate()}
        >
          {text('vendor.ending.callOff')}
        </Button>
      </div>
    </div>
  )
}
