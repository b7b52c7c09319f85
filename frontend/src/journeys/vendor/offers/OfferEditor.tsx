import { Button } from '../../../design/Button.tsx'
import { TextField } from '../../../design/Field.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { factOf, placeId, ruleWords, said } from '../../../domain/offers/words.ts'
import { useText } from '../../../i18n/i18n.ts'
import type { Programme, Texts } from '../../../lib/eligibility/programme.ts'
import { freeId, type SheetOffer } from '../../../lib/offers/sheet.ts'
import { OptionChoice } from './OptionChoice.tsx'
import { newCondition, RuleEditor } from './RuleEditor.tsx'
import { TextsField } from './TextsField.tsx'

interface OfferEditorProps {
  programme: Programme
  offer: SheetOffer
  /** The fact that says where people live. */
  territory: string | undefined
  /** @param field of what was typed; nothing for what is a step by itself */
  onChange: (offer: SheetOffer, field?: string) => void
  onRemove: () => void
}

type Path = NonNullable<SheetOffer['paths']>[number]
type Benefit = NonNullable<SheetOffer['benefits']>[number]

/** One offer: what it is called, when, where and for how many, who gets it, and what it consists of. */
export function OfferEditor({ programme, offer, territory, onChange, onRemove }: OfferEditorProps) {
  const text = useText()
  const place = `offers/${offer.id}`
  const { paths = [], benefits = [] } = offer
  const change = (part: Partial<SheetOffer>, field?: string) =>
    onChange(trimmed({ ...offer, ...part }), field && `${place}/${field}`)
  return (
    <section className="cc-panel cc-offer" id={placeId(place)} aria-labelledby={`${placeId(place)}-name`}>
      <div className="cc-panel__head">
        <h2 className="cc-h3" id={`${placeId(place)}-name`}>
          {said(offer.name) || offer.id}
        </h2>
        <Button variant="tertiary" tone="danger" onClick={onRemove}>
          {text('offers.removeOffer')}
        </Button>
      </div>
      <div className="cc-panel__body cc-stack">
        <div className="cc-days cc-offer__names">
          <TextsField
            id={`${placeId(place)}-title`}
            label={text('offers.name')}
            texts={offer.name}
            limit={120}
            onTexts={(name, field) => change({ name: name ?? '' }, field)}
          />
          <TextField
            id={`${placeId(place)}-provider`}
            label={text('offers.provider')}
            value={offer.provider ?? ''}
            maxLength={120}
            onChange={({ target }) => change({ provider: target.value }, 'provider')}
          />
        </div>
        <Terms programme={programme} offer={offer} territory={territory} change={change} />
        <h3 className="cc-h4">{text('offers.who')}</h3>
        {paths.length === 0 && <p>{text('offers.everybody')}</p>}
        {paths.map((path, i) => (
          <PathEditor
            key={path.id}
            programme={programme}
            path={path}
            place={`${place}/paths/${path.id}`}
            alone={paths.length === 1}
            onChange={(next, field) => change({ paths: paths.map((other, j) => (j === i ? next : other)) }, field)}
            onRemove={() => change({ paths: paths.filter((_, j) => j !== i) })}
          />
        ))}
        <div>
          <Button
            variant="secondary"
            onClick={() =>
              change({
                paths: [
                  ...paths,
                  {
                    id: freeId(
                      'path',
                      paths.map(({ id }) => id),
                    ),
                    when: newCondition(programme),
                  },
                ],
              })
            }
          >
            <Icon name="Plus" size="sm" /> {text(paths.length === 0 ? 'offers.addRule' : 'offers.addPath')}
          </Button>
        </div>
        <h3 className="cc-h4">{text('offers.benefits')}</h3>
        <p className="cc-2 cc-muted">{text('offers.benefitsHelp')}</p>
        {benefits.map((benefit, i) => (
          <BenefitEditor
            key={benefit.id}
            programme={programme}
            benefit={benefit}
            place={`${place}/benefits/${benefit.id}`}
            onChange={(next, field) =>
              change({ benefits: benefits.map((other, j) => (j === i ? next : other)) }, field)
            }
            onRemove={() => change({ benefits: benefits.filter((_, j) => j !== i) })}
          />
        ))}
        <div>
          <Button
            variant="secondary"
            onClick={() =>
              change({
                benefits: [
                  ...benefits,
                  {
                    id: freeId(
                      'benefit',
                      benefits.map(({ id }) => id),
                    ),
                    name: text('offers.newBenefit'),
                  },
                ],
              })
            }
          >
            <Icon name="Plus" size="sm" /> {text('offers.addBenefit')}
          </Button>
        </div>
      </div>
    </section>
  )
}

interface TermsProps {
  programme: Programme
  offer: SheetOffer
  territory: string | undefined
  change: (part: Partial<SheetOffer>, field?: string) => void
}

function Terms({ programme, offer, territory, change }: TermsProps) {
  const text = useText()
  const id = placeId(`offers/${offer.id}`)
  const where = territory === undefined ? undefined : factOf(programme, territory)
  return (
    <>
      <TextsField
        id={`${id}-summary`}
        label={text('offers.summary')}
        texts={offer.summary}
        limit={2000}
        rows={2}
        optional
        onTexts={(summary, field) => change({ summary } as { summary: Texts }, field)}
      />
      <div className="cc-days">
        <TextField
          id={`${id}-from`}
          type="date"
          label={text('offers.from')}
          optional
          value={offer.from ?? ''}
          onChange={({ target }) => change({ from: target.value })}
        />
        <TextField
          id={`${id}-to`}
          type="date"
          label={text('offers.to')}
          description={text('offers.toHelp')}
          optional
          value={offer.to ?? ''}
          onChange={({ target }) => change({ to: target.value })}
        />
        <TextField
          id={`${id}-places`}
          type="number"
          min={1}
          max={10_000_000}
          label={text('offers.places')}
          description={text('offers.placesHelp')}
          optional
          value={offer.places ?? ''}
          onChange={({ target }) =>
            change({ places: target.value === '' ? 0 : Math.round(Number(target.value)) }, 'places')
          }
        />
      </div>
      {where && (
        <div className="ds-field">
          <span className="ds-label">{text('offers.territory')}</span>
          <OptionChoice
            fact={where}
            chosen={offer.territory ?? []}
            label={text('offers.territory')}
            none={text('offers.everywhere')}
            onChosen={(chosen) => change({ territory: chosen })}
          />
        </div>
      )}
    </>
  )
}

interface PathEditorProps {
  programme: Programme
  path: Path
  place: string
  alone: boolean
  onChange: (path: Path, field?: string) => void
  onRemove: () => void
}

function PathEditor({ programme, path, place, alone, onChange, onRemove }: PathEditorProps) {
  const text = useText()
  return (
    <div className="cc-path" id={placeId(place)}>
      {!alone && <p className="cc-cond__join">{text('offers.path', { name: said(path.name) || path.id })}</p>}
      <RuleEditor
        programme={programme}
        rule={path.when}
        place={`${place}/when`}
        onChange={(when, field) => onChange({ ...path, when }, field)}
        onRemove={onRemove}
      />
      <p className="cc-2 cc-inwords">
        <b>{text('offers.inWords')}</b> {ruleWords(programme, path.when)}
      </p>
    </div>
  )
}

interface BenefitEditorProps {
  programme: Programme
  benefit: Benefit
  place: string
  onChange: (benefit: Benefit, field?: string) => void
  onRemove: () => void
}

function BenefitEditor({ programme, benefit, place, onChange, onRemove }: BenefitEditorProps) {
  const text = useText()
  const { when, ...unruled } = benefit
  return (
    <div className="cc-path" id={placeId(place)}>
      <TextsField
        id={`${placeId(place)}-title`}
        label={text('offers.benefit')}
        texts={benefit.name}
        limit={120}
        onTexts={(name, field) => onChange({ ...benefit, name: name ?? '' }, field)}
      />
      {when && (
        <RuleEditor
          programme={programme}
          rule={when}
          place={`${place}/when`}
          onChange={(next, field) => onChange({ ...benefit, when: next }, field)}
          onRemove={() => onChange(unruled)}
        />
      )}
      <div className="cc-row">
        {!when && (
          <Button variant="tertiary" onClick={() => onChange({ ...benefit, when: newCondition(programme) })}>
            <Icon name="Plus" size="sm" /> {text('offers.benefitRule')}
          </Button>
        )}
        <Button variant="tertiary" tone="danger" onClick={onRemove}>
          {text('offers.removeBenefit')}
        </Button>
      </div>
    </div>
  )
}

/** Without fields that say nothing: an empty day is no day. */
function trimmed(offer: SheetOffer): SheetOffer {
  return Object.fromEntries(
    Object.entries(offer).filter(
      ([name, value]) =>
        value !== undefined &&
        !(['from', 'to'].includes(name) && value === '') &&
        !(name === 'places' && value === 0) &&
        !(['territory', 'paths', 'benefits'].includes(name) && Array.isArray(value) && value.length === 0),
    ),
  ) as unknown as SheetOffer
}
