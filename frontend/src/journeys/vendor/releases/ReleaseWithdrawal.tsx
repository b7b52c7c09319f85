import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { pointed } from '../../../api/problem.ts'
import { type Release, withdrawRelease } from '../../../api/releases.ts'
import { Button } from '../../../design/Button.tsx'
import { TextArea } from '../../../design/Field.tsx'
import { Sheet } from '../../../design/Sheet.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { readable } from '../../../i18n/texts.ts'

/** What happens when a release is taken back, before it is; it cannot be undone. */
export function ReleaseWithdrawal({ release, onEnd }: { release: Release | undefined; onEnd: () => void }) {
  const text = useText()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const withdrawing = useMutation({
    mutationFn: (one: Release) => withdrawRelease(one, reason),
    onSuccess: async () => {
      end()
      await client.invalidateQueries({ queryKey: ['releases'] })
    },
  })

  function end() {
    setReason('')
    withdrawing.reset()
    onEnd()
  }

  return (
    <Sheet
      open={release !== undefined}
      title={text('vendor.releases.withdrawTitle', {
        name: readable(release?.listingName),
        version: release?.releaseVersion ?? '',
      })}
      tone="danger"
      cancel={text('vendor.cancel')}
      onCancel={end}
      action={
        <Button tone="danger" busy={withdrawing.isPending} onClick={() => release && withdrawing.mutate(release)}>
          {text('vendor.releases.withdrawDo')}
        </Button>
      }
    >
      <div className="cc-stack">
        <TextArea
          id="field-reason"
          label={text('vendor.releases.reason')}
          description={text('vendor.releases.reasonHelp')}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={pointed(withdrawing.error, '/reason')}
        />
        <ProblemAlert error={withdrawing.error} />
      </div>
      <div className="cc-stack" data-gap="2">
        <h3 className="cc-h3">{text('vendor.releases.consequences')}</h3>
        <ul>
          <li>{text('vendor.releases.consequence.hidden')}</li>
          <li>{text('vendor.releases.consequence.kept')}</li>
          <li>{text('vendor.releases.consequence.version')}</li>
          <li>{text('vendor.releases.consequence.certificate')}</li>
        </ul>
      </div>
    </Sheet>
  )
}
