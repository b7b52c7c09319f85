import { useState } from 'react'
import { useLocation } from 'wouter'
import { type Arrangement, announce } from '../../../api/managedProgrammes.ts'
import { Button } from '../../../design/Button.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { ArrangementFields } from './ArrangementFields.tsx'
import { ReasonSheet } from './ReasonSheet.tsx'
import { type Checked, RulesEditor } from './RulesEditor.tsx'

/** A whole programme in few lines: to be overwritten. */
const BEGINNING = `slug: help-with-rent
name: {nb: Hjelp til husleie, en: Help with rent}
currency: NOK
facts:
  - {id: income, kind: MONEY, name: your income, question: "What do you earn in a year?"}
offers:
  - id: rent
    name: Rent
    provider: The municipality
    paths:
      - {id: small-income, when: {fact: income, atMost: 31000000}}
fallback: {id: advice, name: Advice, summary: Everybody can come to the office.}
examples:
  - {name: At the limit, facts: {income: 31000000}, expect: {rent: ELIGIBLE}}
  - {name: Above the limit, facts: {income: 31000001}, expect: {rent: NOT_ELIGIBLE}}
`

/** Rules and season of a programme that is to be announced. */
export function NewProgramme() {
  const text = useText()
  const [, go] = useLocation()
  const [rules, setRules] = useState(BEGINNING)
  const [checked, setChecked] = useState<Checked>()
  const [arrangement, setArrangement] = useState<Arrangement>({
    territory: 'NO',
    profile: 'base',
    opensOn: new Date().toISOString().slice(0, 10),
    terms: {},
  })
  const [saving, setSaving] = useState(false)
  const sound = checked?.text === rules && checked.preview.savable
  return (
    <section className="cc-panel" aria-labelledby="new">
      <div className="cc-panel__head">
        <h2 className="cc-h3" id="new">
          {text('operator.programmes.new')}
        </h2>
      </div>
      <div className="cc-panel__body">
        <div className="cc-stack">
          <RulesEditor rules={rules} checked={checked} onRules={setRules} onChecked={setChecked} />
          <ArrangementFields arrangement={arrangement} onChange={setArrangement} />
          <div className="cc-row">
            <Button disabled={!sound} onClick={() => setSaving(true)}>
              {text('operator.programmes.announce')}
            </Button>
            {!sound && <span className="cc-2 cc-muted">{text('operator.programmes.checkFirst')}</span>}
          </div>
        </div>
      </div>
      {saving && (
        <ReasonSheet
          title={text('operator.programmes.announce')}
          act={text('operator.programmes.announce')}
          send={async (reason) => {
            const made = await announce(rules, arrangement, reason)
            go(`/operate/programmes/${made.slug}`)
          }}
          onClose={() => setSaving(false)}
        />
      )}
    </section>
  )
}
