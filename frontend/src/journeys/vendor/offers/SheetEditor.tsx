import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { Versioned } from '../../../api/http.ts'
import { type OfferSheet, previewOffers, readSheet, type SheetPlace, saveDraft } from '../../../api/offerSheets.ts'
import { Button } from '../../../design/Button.tsx'
import { TextArea } from '../../../design/Field.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { DifferenceList } from '../../../domain/offers/DifferenceList.tsx'
import { differs } from '../../../domain/offers/ExampleTable.tsx'
import { Panel } from '../../../domain/offers/OfferChangeView.tsx'
import { ReachTable } from '../../../domain/offers/ReachTable.tsx'
import { Remarks } from '../../../domain/offers/Remarks.tsx'
import { placeId } from '../../../domain/offers/words.ts'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'
import type { Programme } from '../../../lib/eligibility/programme.ts'
import { tryAll } from '../../../lib/offers/examples.ts'
import { begin, redo, undo, write } from '../../../lib/offers/history.ts'
import { composed, freeId, idOf, type Sheet } from '../../../lib/offers/sheet.ts'
import { print, read } from '../../../lib/offers/sheetText.ts'
import { ChangesPanel, TodayPanel } from './ChangesPanel.tsx'
import { DraftKeeper } from './DraftKeeper.ts'
import { DraftState } from './DraftState.tsx'
import { ExamplesPanel } from './ExamplesPanel.tsx'
import { HandInSheet } from './HandInSheet.tsx'
import { OfferEditor } from './OfferEditor.tsx'
import { ReportPanel } from './ReportPanel.tsx'
import { showLine } from './showLine.ts'

interface SheetEditorProps {
  place: SheetPlace
  read: Versioned<OfferSheet>
  programme: Programme
  /** After something changed the sheet that is no draft: it is read anew. */
  onChanged: () => void
}

/** The offers of a listing in a builder and as a text, which always say the same; examples are tried with every letter. */
export function SheetEditor({ place, read: first, programme, onChanged }: SheetEditorProps) {
  const text = useText()
  const [stored, setStored] = useState(first.value)
  const [keeper] = useState(
    () =>
      new DraftKeeper(readable(first), {
        save: (content, ifMatch) => saveDraft(place, content, ifMatch),
        read: () => readSheet(place),
        onSaved: (saved) => setStored(saved.value),
      }),
  )
  const state = useSyncExternalStore(keeper.subscribe, keeper.current)
  const [history, setHistory] = useState(() => begin(keeper.text))
  const [view, setView] = useState<'builder' | 'text'>('builder')
  const [handingIn, setHandingIn] = useState(false)
  const area = useRef<HTMLDivElement>(null)
  const content = history.now
  const reading = useMemo(() => read(content), [content])
  const sheet = 'sheet' in reading ? reading.sheet : undefined
  const { territory } = stored
  const runs = useMemo(
    () =>
      sheet &&
      tryAll(composed(programme, sheet, territory), sheet.examples ?? [], new Date().toISOString().slice(0, 10)),
    [sheet, programme, territory],
  )
  const report = useReport(place, content, stored.inForce)

  useEffect(() => keeper.write(content), [keeper, content])
  useEffect(() => {
    const back = () => void keeper.flush()
    addEventListener('online', back)
    return () => {
      removeEventListener('online', back)
      void keeper.flush()
    }
  }, [keeper])

  const put = (next: string, field?: string) => setHistory((now) => write(now, next, field))
  const change = (next: Sheet, field?: string) => put(print(next), field)
  const failing = runs?.some(({ problems, runs: all }) => problems.length > 0 || all.some(differs)) ?? false
  const changed = report.data !== undefined && report.data.differences.length > 0
  const ready = report.settled && report.data?.savable === true && changed && !failing
  const waiting = stored.changes.find(({ allowedActions }) => allowedActions.includes('WITHDRAW'))

  /** What changes the sheet otherwise comes after what was written. */
  const settle = () => keeper.flush()
  const showPlace = (where: string) => {
    setView('builder')
    setTimeout(() => focusPlace(where))
  }
  const showTextLine = (line: number) => {
    setView('text')
    setTimeout(() => {
      const field = area.current?.querySelector<HTMLTextAreaElement>('textarea.cc-rules')
      if (field) showLine(field, line)
    })
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: undo is heard wherever the focus is; each step has a button too.
    <div
      className="cc-stack"
      ref={area}
      onKeyDown={(event) => {
        const key = event.key.toLowerCase()
        if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return
        event.preventDefault()
        setHistory(key === 'y' || event.shiftKey ? redo : undo)
      }}
    >
      <DraftState
        state={state}
        keeper={keeper}
        onText={() => setHistory((now) => write(now, keeper.text))}
        drafted={stored.draftedAt !== undefined || content !== first.value.text}
      />
      {waiting && (
        <Notice tone="info" title={text('offers.waitingTitle', { number: waiting.number })}>
          <p>{text('offers.waitingText')}</p>
        </Notice>
      )}
      <div className="cc-offerbar">
        <fieldset className="cc-tabs" aria-label={text('offers.view')}>
          {(['builder', 'text'] as const).map((one) => (
            <button key={one} type="button" aria-current={view === one || undefined} onClick={() => setView(one)}>
              {text(`offers.view.${one}`)}
            </button>
          ))}
        </fieldset>
        <div className="cc-row">
          <Button variant="tertiary" disabled={history.past.length === 0} onClick={() => setHistory(undo)}>
            <Icon name="ArrowUndo" size="sm" /> {text('offers.undo')}
          </Button>
          <Button variant="tertiary" disabled={history.future.length === 0} onClick={() => setHistory(redo)}>
            {text('offers.redo')}
          </Button>
        </div>
        <div className="cc-row cc-offerbar__end">
          <span className="cc-2" role="status">
            {failing ? text('offers.failing') : report.settled && !changed ? text('offers.unchanged') : ''}
          </span>
          <Button
            disabled={!ready || waiting !== undefined || !stored.writable}
            onClick={() => void keeper.flush().then(() => setHandingIn(true))}
          >
            {text('offers.handIn')}
          </Button>
        </div>
      </div>
      <div className="cc-two cc-offers">
        <div className="cc-stack">
          {view === 'text' && (
            <TextArea
              id="field-text"
              className="ds-input cs-mono cc-rules"
              label={text('offers.text')}
              description={text('offers.textHelp')}
              rows={28}
              wrap="off"
              spellCheck={false}
              autoCapitalize="off"
              value={content}
              error={'sheet' in reading ? undefined : text(`offers.fault.${reading.fault}`, { line: reading.line })}
              onChange={({ target }) => put(target.value, 'text')}
            />
          )}
          {view === 'builder' && !sheet && 'line' in reading && (
            <Notice tone="danger" title={text(`offers.fault.${reading.fault}`, { line: reading.line })}>
              <Button variant="secondary" onClick={() => showTextLine(reading.line)}>
                {text('offers.line', { line: reading.line })}
              </Button>
            </Notice>
          )}
          {view === 'builder' && sheet && (
            <>
              {sheet.offers.map((offer, i) => (
                <OfferEditor
                  // biome-ignore lint/suspicious/noArrayIndexKey: an offer keeps its place while its name is written.
                  key={i}
                  programme={programme}
                  offer={offer}
                  territory={territory}
                  onChange={(next, field) =>
                    change({ ...sheet, offers: sheet.offers.map((other, j) => (j === i ? next : other)) }, field)
                  }
                  onRemove={() => change(without(sheet, offer.id))}
                />
              ))}
              <div>
                <Button
                  variant="secondary"
                  onClick={() => change(withOffer(sheet, programme, place.listing, text('offers.newOffer')))}
                >
                  <Icon name="Plus" size="sm" /> {text('offers.addOffer')}
                </Button>
              </div>
            </>
          )}
          {sheet && (
            <ExamplesPanel
              programme={programme}
              sheet={sheet}
              runs={runs}
              onChange={(examples, field) => change({ ...sheet, examples }, field)}
            />
          )}
          {sheet && changed && report.data && (
            <Panel id="difference" title={text('offers.difference')}>
              <DifferenceList
                report={report.data}
                programme={programme}
                before={sheetOf(stored.certified)}
                after={sheet}
              />
            </Panel>
          )}
        </div>
        <div className="cc-stack">
          <ProblemAlert error={report.error} />
          {report.data && <ReportPanel report={report.data} onLine={showTextLine} />}
          {report.data?.reach && (
            <Panel id="reach" title={text('offers.reach')}>
              <ReachTable reach={report.data.reach} before={report.data.before} />
            </Panel>
          )}
          {report.data && sheet && (
            <Remarks report={report.data} programme={programme} sheet={sheet} onPlace={showPlace} />
          )}
          <TodayPanel place={place} sheet={stored} settle={settle} onChanged={onChanged} />
          <ChangesPanel place={place} sheet={stored} settle={settle} onChanged={onChanged} />
        </div>
      </div>
      {handingIn && report.data && (
        <HandInSheet
          place={place}
          text={content}
          etag={keeper.etag}
          report={report.data}
          onDone={() => {
            setHandingIn(false)
            onChanged()
          }}
          onClose={() => setHandingIn(false)}
        />
      )}
    </div>
  )
}

/** What the store says of the text, asked a moment after the last letter; the last answer stays while the next one comes. */
function useReport(place: SheetPlace, content: string, inForce: number) {
  const [asked, setAsked] = useState(content)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(content), 700)
    return () => clearTimeout(timer)
  }, [content])
  const found = useQuery({
    queryKey: ['offer-preview', place.programme, place.listing, inForce, asked],
    queryFn: ({ signal }) => previewOffers(place, asked, signal),
    placeholderData: (before) => before,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  })
  const settled = useDeferredValue(asked === content && !found.isPlaceholderData && found.isSuccess)
  return { data: found.data, error: found.error, settled }
}

/** What the agency's file or another program wrote in JSON is shown as people write it. */
function readable({ value, etag }: Versioned<OfferSheet>): Versioned<OfferSheet> {
  if (!value.text.trimStart().startsWith('{')) return { value, etag }
  const reading = read(value.text)
  return 'sheet' in reading ? { etag, value: { ...value, text: print(reading.sheet) } } : { value, etag }
}

function sheetOf(content: string): Sheet {
  const reading = read(content)
  return 'sheet' in reading ? reading.sheet : { offers: [] }
}

function withOffer(sheet: Sheet, programme: Programme, listing: string, name: string): Sheet {
  const taken = [...sheet.offers, ...programme.offers].map(({ id }) => id)
  const id = freeId(idOf(listing, 'offer'), taken)
  return { ...sheet, offers: [...sheet.offers, { id, name, provider: sheet.offers[0]?.provider ?? '' }] }
}

/** An offer that is gone is expected of nobody any more. */
function without(sheet: Sheet, offer: string): Sheet {
  const examples = (sheet.examples ?? [])
    .map((example) => ({
      ...example,
      expect: Object.fromEntries(Object.entries(example.expect).filter(([target]) => target.split('/')[0] !== offer)),
    }))
    .filter(({ expect }) => Object.keys(expect).length > 0)
  return { ...sheet, offers: sheet.offers.filter(({ id }) => id !== offer), examples }
}

/** The nearest thing that stands for the place takes the focus. */
function focusPlace(place: string): void {
  for (let steps = place.split('/'); steps.length > 0; steps = steps.slice(0, -1)) {
    const found = document.getElementById(placeId(steps.join('/')))
    if (found) {
      found.scrollIntoView({ block: 'center' })
      found.querySelector<HTMLElement>('select, input, button')?.focus()
      return
    }
  }
}
