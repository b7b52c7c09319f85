import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { declareEnding } from '../../../api/endings.ts'
import { pointed } from '../../../api/problem.ts'
import type { Release } from '../../../api/releases.ts'
import { Button } from '../../../design/Button.tsx'
import { fieldId, TextArea, TextField } from '../../../design/Field.tsx'
import { Sheet } from '../../../design/Sheet.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { readable } from '../../../i18n/texts.ts'

/** The end of an app: its day, why, what takes its place, and what follows, before it is announced. */
export function EndingSheet({ release, onEnd }: { release: Release | undefined; onEnd: () => void }) {
  const text = useText()
  const client = useQueryClient()
  const [lastDay, setLastDay] = useState('')
  const [reason, setReason] = useState('')
  const [successor, setSuccessor] = useState('')
  const [isMissing, setMissing] = useState(false)
  const declaring = useMutation({
    mutationFn: (slug: string) =>
      declareEnding(slug, {
        lastDay,
        reason: reason.trim(),
        ...(successor.trim() !== '' && { successor: successor.trim() }),
      }),
    onSuccess: async () => {
      end()
      await client.invalidateQueries({ queryKey: ['endings'] })
    },
  })

  function end() {
    setLastDay('')
    setReason('')
    setSuccessor('')
    setMissing(false)
    declaring.reset()
    onEnd()
  }

  function announce() {
    const gap = lastDay === '' || reason.trim() === ''
    setMissing(gap)
    if (release && !gap) declaring.mutate(release.listingSlug)
  }

  return (
    <Sheet
      open={release !== undefined}
      title={text('vendor.ending.title', { name: readable(release?.listingName) || (release?.listingSlug ?? '') })}
      tone="warning"
      cancel={text('vendor.cancel')}
      onCancel={end}
      action={
        <Button tone="danger" busy={declaring.isPending} onClick={announce}>
          {text('vendor.ending.do')}
        </Button>
      }
    >
      <div className="cc-stack">
        <FormProblem error={declaring.error} />
        <TextField
          id={fieldId('/lastDay')}
          type="date"
          label={text('vendor.ending.lastDay')}
          description={text('vendor.ending.lastDayHelp')}
          value={lastDay}
          error={isMissing && lastDay === '' ? text('vendor.ending.missingDay') : pointed(declaring.error, '/lastDay')}
          onChange={(event) => setLastDay(event.target.value)}
        />
        <TextArea
          id={fieldId('/reason')}
          label={text('vendor.ending.reason')}
          maxLength={1000}
          value={reason}
          error={
            isMissing && reason.trim() === ''
              ? text('vendor.ending.missingReason')
              : pointed(declaring.error, '/reason')
          }
          onChange={(event) => setReason(event.target.value)}
        />
        <TextField
          id={fieldId('/successor')}
          label={text('vendor.ending.successor')}
          description={text('vendor.ending.successorHelp')}
          maxLength={60}
          value={successor}
          error={pointed(declaring.error, '/successor')}
          onChange={(event) => setSuccessor(event.target.value)}
        />
      </div>
      <div className="cc-stack" data-gap="2">
        <h3 className="cc-h3">{text('vendor.releases.consequences')}</h3>
        <ul>
          <li>{text('vendor.ending.what.told')}</li>
          <li>{text('vendor.ending.what.then')}</li>
          <li>{text('vendor.ending.what.kept')}</li>
        </ul>
      </div>
    </Sheet>
  )
}
