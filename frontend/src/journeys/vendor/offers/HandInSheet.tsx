import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  handInOffers,
  type OfferReport,
  type OfferSheet,
  SHEETS_KEY,
  type SheetPlace,
} from '../../../api/offerSheets.ts'
import { pointed } from '../../../api/problem.ts'
import { Button } from '../../../design/Button.tsx'
import { TextArea } from '../../../design/Field.tsx'
import { Sheet } from '../../../design/Sheet.tsx'
import { Status } from '../../../design/Status.tsx'
import { CLASS_TONES } from '../../../domain/offers/looks.ts'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'

interface HandInSheetProps {
  place: SheetPlace
  text: string
  etag: string
  report: OfferReport
  onDone: (sheet: OfferSheet) => void
  onClose: () => void
}

/** Hands the offers in, with a reason; says beforehand whether they hold at once or wait for certifiers. */
export function HandInSheet({ place, text: content, etag, report, onDone, onClose }: HandInSheetProps) {
  const text = useText()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const changeClass = report.changeClass ?? 'SCOPE'
  const sending = useMutation({
    mutationFn: () => handInOffers(place, content, reason.trim(), etag),
    onSuccess: async (sheet) => {
      await client.invalidateQueries({ queryKey: SHEETS_KEY })
      onDone(sheet)
    },
  })
  return (
    <Sheet
      open
      tone={CLASS_TONES[changeClass]}
      title={text('offers.handIn')}
      cancel={text('offers.cancel')}
      onCancel={onClose}
      action={
        <Button busy={sending.isPending} disabled={reason.trim() === ''} onClick={() => sending.mutate()}>
          {text('offers.handIn')}
        </Button>
      }
    >
      <div className="cc-stack">
        <FormProblem error={sending.error} nameOf={() => text('offers.text')} />
        <p>
          <Status tone={CLASS_TONES[changeClass]} icon="Branching" dense>
            {text(`offers.class.${changeClass}`)}
          </Status>
        </p>
        <p>{text(changeClass === 'ROUTINE' ? 'offers.atOnce' : 'offers.waits')}</p>
        <TextArea
          id="field-reason"
          label={text('offers.reason')}
          description={text('offers.reasonHelp')}
          value={reason}
          maxLength={4000}
          error={pointed(sending.error, '/reason')}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
    </Sheet>
  )
}
