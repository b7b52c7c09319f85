import { FEE_PERS, type Fee, type FeePer, PRICE_KINDS, type Price, type PriceKind } from '../../../api/manifest.ts'
import { fieldId, SelectField } from '../../../design/Field.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { readable } from '../../../i18n/texts.ts'
import { AmountField } from './AmountField.tsx'
import { useDraft } from './draftContext.ts'
import { DraftField, PerLanguage } from './fields.tsx'
import { Rows } from './Rows.tsx'

/** What the app costs: whether it does, in words, line by line, and whether it is the same for everybody. */
export function PriceFields() {
  const text = useText()
  const { content, declare, errorAt } = useDraft()
  const price = content.declaration.price
  const change = (changed: Partial<Price>) => declare({ price: { ...price, ...changed } })
  return (
    <>
      <SelectField
        id="field-declaration-price-kind"
        label={text('vendor.field.price')}
        error={errorAt('/declaration/price/kind')}
        value={price?.kind ?? ''}
        onChange={(event) => change({ kind: event.target.value as PriceKind })}
      >
        <option value="" disabled>
          {text('vendor.choose')}
        </option>
        {PRICE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {text(`case.price.${kind}`)}
          </option>
        ))}
      </SelectField>
      {price?.kind && price.kind !== 'FREE' && (
        <PerLanguage
          pointer="/declaration/price/note"
          label={text('vendor.field.priceNote')}
          limit={500}
          rows={2}
          texts={price.note}
          onTexts={(note) => change({ note })}
        />
      )}
      {price?.kind && (price.kind !== 'FREE' || (price.fees ?? []).length > 0) && (
        <Schedule fees={price.fees ?? []} onFees={(fees) => change({ fees })} />
      )}
      {price?.kind && (
        <SelectField
          id={fieldId('/declaration/price/samePrice')}
          label={text('vendor.field.samePrice')}
          description={text('vendor.help.samePrice')}
          optional={price.kind === 'FREE'}
          error={errorAt('/declaration/price/samePrice')}
          value={price.samePrice === undefined ? '' : String(price.samePrice)}
          onChange={({ target }) => {
            const { samePrice: _, ...rest } = price
            declare({ price: target.value === '' ? rest : { ...rest, samePrice: target.value === 'true' } })
          }}
        >
          <option value="">{text('vendor.choose')}</option>
          <option value="true">{text('case.manifest.yes')}</option>
          <option value="false">{text('case.manifest.no')}</option>
        </SelectField>
      )}
    </>
  )
}

function Schedule({ fees, onFees }: { fees: Fee[]; onFees: (fees: Fee[]) => void }) {
  const text = useText()
  return (
    <Rows
      id="field-declaration-price-fees"
      title={text('vendor.fees.title')}
      lead={text('vendor.fees.lead')}
      add={text('vendor.fees.add')}
      rows={fees}
      empty={{ currency: fees.at(-1)?.currency ?? 'NOK', per: 'USE' } as Fee}
      nameOf={({ what }) => readable(what)}
      onRows={onFees}
    >
      {(fee, at, change) => <FeeFields fee={fee} pointer={`/declaration/price/fees/${at}`} onFee={change} />}
    </Rows>
  )
}

function FeeFields({ fee, pointer, onFee }: { fee: Fee; pointer: string; onFee: (fee: Fee) => void }) {
  const text = useText()
  const { errorAt } = useDraft()
  return (
    <>
      <PerLanguage
        pointer={`${pointer}/what`}
        label={text('vendor.fees.what')}
        limit={200}
        texts={fee.what}
        onTexts={(what) => onFee({ ...fee, what })}
      />
      <PerLanguage
        pointer={`${pointer}/whom`}
        label={text('vendor.fees.whom')}
        description={text('vendor.fees.whomHelp')}
        limit={200}
        optional
        texts={fee.whom}
        onTexts={(whom) => onFee({ ...fee, whom })}
      />
      <AmountField fee={fee} pointer={pointer} onFee={onFee} />
      <DraftField
        pointer={`${pointer}/currency`}
        label={text('vendor.fees.currency')}
        description={text('vendor.fees.currencyHelp')}
        limit={3}
        value={fee.currency}
        onChange={(currency) => onFee({ ...fee, currency: currency.toUpperCase() })}
      />
      <SelectField
        id={fieldId(`${pointer}/per`)}
        label={text('vendor.fees.per')}
        error={errorAt(`${pointer}/per`)}
        value={fee.per ?? 'ONCE'}
        onChange={(event) => onFee({ ...fee, per: event.target.value as FeePer })}
      >
        {FEE_PERS.map((per) => (
          <option key={per} value={per}>
            {text(`vendor.fees.per.${per}`)}
          </option>
        ))}
      </SelectField>
      <DraftField
        pointer={`${pointer}/from`}
        label={text('vendor.fees.from')}
        description={text('vendor.fees.fromHelp')}
        type="date"
        limit={10}
        optional
        value={fee.from}
        onChange={(from) => onFee({ ...fee, from })}
      />
      <DraftField
        pointer={`${pointer}/offer`}
        label={text('vendor.fees.offer')}
        description={text('vendor.fees.offerHelp')}
        limit={121}
        optional
        value={fee.offer}
        onChange={(offer) => onFee({ ...fee, offer })}
      />
      <label className="cs-check">
        <input
          type="checkbox"
          className="ds-input"
          checked={fee.extra ?? false}
          onChange={(event) => onFee({ ...fee, extra: event.target.checked })}
        />
        {text('vendor.fees.extra')}
      </label>
    </>
  )
}
