import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  countPlaces,
  type OfferPlaces,
  type OfferSheet,
  SHEETS_KEY,
  type SheetPlace,
  takeBack,
} from '../../../api/offerSheets.ts'
import { Button } from '../../../design/Button.tsx'
import { TextField } from '../../../design/Field.tsx'
import { Status } from '../../../design/Status.tsx'
import { CLASS_TONES, STATUS_LOOKS } from '../../../domain/offers/looks.ts'
import { Panel } from '../../../domain/offers/OfferChangeView.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { count, dateTime, longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { readable } from '../../../i18n/texts.ts'

interface ChangesPanelProps {
  place: SheetPlace
  sheet: OfferSheet
  /** Saves what is being written, before. */
  settle: () => Promise<void>
  /** After the sheet was changed here. */
  onChanged: () => void
}

/** Every change that was handed in, what became of it, and the way to take one back. */
export function ChangesPanel({ place, sheet, settle, onChanged }: ChangesPanelProps) {
  const text = useText()
  const client = useQueryClient()
  const taking = useMutation({
    mutationFn: async (number: number) => {
      await settle()
      return takeBack(place, number, text('offers.takeBackReason'))
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: SHEETS_KEY })
      onChanged()
    },
  })
  return (
    <Panel id="changes" title={text('offers.changes')}>
      <ProblemAlert error={taking.error} />
      {sheet.changes.length === 0 && <p className="cc-muted">{text('offers.noChanges')}</p>}
      <ul className="cc-changes">
        {sheet.changes.map((change) => (
          <li key={change.number}>
            <p className="cc-row">
              <b>{text('offers.change', { number: change.number })}</b>
              <Status {...STATUS_LOOKS[change.status]} dense>
                {text(change.number === sheet.inForce ? 'offers.inForce' : `offers.status.${change.status}`)}
              </Status>
            </p>
            <p className="cc-2 cc-muted">
              <Status tone={CLASS_TONES[change.changeClass]} icon="Branching" dense>
                {text(`offers.class.${change.changeClass}`)}
              </Status>{' '}
              {[change.writtenBy, dateTime(change.writtenAt)].filter(Boolean).join(', ')}
            </p>
            <p>{change.reason}</p>
            {change.allowedActions.includes('WITHDRAW') && (
              <Button variant="secondary" busy={taking.isPending} onClick={() => taking.mutate(change.number)}>
                {text('offers.takeBack')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** The certified offers as people get them today: until when, and how many places are left. */
export function TodayPanel({ place, sheet, settle, onChanged }: ChangesPanelProps) {
  const text = useText()
  if (sheet.places.length === 0) return null
  return (
    <Panel id="today" title={text('offers.today')}>
      <ul className="cc-changes">
        {sheet.places.map((offer) => (
          <li key={offer.offer}>
            <p className="cc-row">
              <b>{readable(offer.name) || offer.offer}</b>
              <Status
                tone={offer.withheld ? 'warning' : 'success'}
                icon={offer.withheld ? 'MinusCircle' : 'CheckmarkCircle'}
                dense
              >
                {text(offer.withheld ? `offers.withheld.${offer.withheld}` : 'offers.offered')}
              </Status>
            </p>
            {(offer.from || offer.to) && (
              <p className="cc-2 cc-muted">
                {[
                  offer.from && text('offers.day.atLeast', { value: longDate(offer.from) }),
                  offer.to && text('offers.day.atMost', { value: longDate(offer.to) }),
                ]
                  .filter(Boolean)
                  .join(' ')}
              </p>
            )}
            {offer.places !== undefined && (
              <Places place={place} offer={offer} writable={sheet.writable} settle={settle} onChanged={onChanged} />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

interface PlacesProps {
  place: SheetPlace
  offer: OfferPlaces
  writable: boolean
  settle: () => Promise<void>
  onChanged: () => void
}

function Places({ place, offer, writable, settle, onChanged }: PlacesProps) {
  const text = useText()
  const client = useQueryClient()
  const [used, setUsed] = useState(String(offer.used))
  const counting = useMutation({
    mutationFn: async () => {
      await settle()
      return countPlaces(place, offer.offer, Math.max(0, Math.round(Number(used))))
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: SHEETS_KEY })
      onChanged()
    },
  })
  return (
    <>
      <p>{text('offers.placesTaken', { used: count(offer.used), places: count(offer.places ?? 0) })}</p>
      <ProblemAlert error={counting.error} />
      {writable && (
        <div className="cc-row">
          <TextField
            id={`used-${offer.offer}`}
            type="number"
            min={0}
            max={10_000_000}
            label={text('offers.used')}
            value={used}
            onChange={({ target }) => setUsed(target.value)}
          />
          <Button
            variant="secondary"
            busy={counting.isPending}
            disabled={used === ''}
            onClick={() => counting.mutate()}
          >
            {text('offers.count')}
          </Button>
        </div>
      )}
    </>
  )
}
