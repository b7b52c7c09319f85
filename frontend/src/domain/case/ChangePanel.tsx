import { CHANGE_CLASSES, type Change, type ChangeClass, type Difference, type Move } from '../../api/changes.ts'
import { useText } from '../../i18n/i18n.ts'
import { languageName } from '../../i18n/texts.ts'
import { inWords, isLiteral, partName, partOf } from './changeWords.ts'
import { wordChange } from './wordChange.ts'

const SIGNS: Record<Move, string> = { ADDED: '+', REMOVED: '−', CHANGED: '~' }

const SIGN_LOOKS: Record<Move, string | undefined> = { ADDED: '+', REMOVED: '-', CHANGED: undefined }

const TONES: Record<ChangeClass, string | undefined> = {
  ROUTINE: undefined,
  ADAPTIVE: 'info',
  TRANSFORMATIVE: 'warning',
  SCOPE: 'danger',
}

/** What a release changes against the last approved one, which class of change that is, and what is not asked again. */
export function ChangePanel({ change }: { change: Change }) {
  const text = useText()
  const { comparedWith, changeClass, differences, kept } = change
  if (!comparedWith || !changeClass) {
    return (
      <section className="cc-stack" data-gap="2" aria-labelledby="change">
        <h2 className="cc-h3" id="change">
          {text('case.change.first')}
        </h2>
        <p>{text('case.change.firstLead')}</p>
      </section>
    )
  }
  const causing = differences.filter((one) => one.changeClass === changeClass).length
  return (
    <section className="cc-stack" data-gap="3" aria-labelledby="change">
      <h2 className="cc-h3" id="change">
        {text('case.change.title', { version: comparedWith })}
      </h2>
      <ol className="cc-class" data-color={TONES[changeClass] ?? 'success'} aria-label={text('case.change.class')}>
        {CHANGE_CLASSES.map((one) => (
          <li key={one} aria-current={one === changeClass || undefined}>
            {text(`case.change.class.${one}`)}
          </li>
        ))}
      </ol>
      <p>
        <b>
          {differences.length === 0
            ? text('case.change.same')
            : text('case.change.because', {
                class: text(`case.change.class.${changeClass}`),
                causing,
                all: differences.length,
              })}
        </b>{' '}
        {text(`case.change.means.${changeClass}`)}
      </p>
      {differences.length > 0 && (
        <ul className="cc-diff">
          {gathered(differences).map((alike) => (
            <Alike key={keyOf(alike[0])} differences={alike} />
          ))}
        </ul>
      )}
      {kept.length > 0 && <Kept kept={kept} version={comparedWith} />}
    </section>
  )
}

/** The class of a change as a word beside other facts. */
export function ChangeTag({ change }: { change: Change }) {
  const text = useText()
  if (!change.changeClass) return <span className="cc-tag">{text('case.change.first')}</span>
  const tone = TONES[change.changeClass]
  return (
    <span className="cc-tag" data-color={tone} data-outline={tone ? undefined : ''}>
      {text('case.change.tag', { class: text(`case.change.class.${change.changeClass}`) })}
    </span>
  )
}

type Several = [Difference, ...Difference[]]

/** Things of one sort that came or went stand together, and so do the languages of one text: their reason is the same. */
function gathered(differences: readonly Difference[]): Several[] {
  return [...Map.groupBy(differences, keyOf).values()] as Several[]
}

function keyOf({ aspect, move, item }: Difference): string {
  return move === 'CHANGED' ? `${aspect} ${move} ${item}` : `${aspect} ${move}`
}

function Alike({ differences }: { differences: Several }) {
  const text = useText()
  const [{ aspect, move, item, changeClass, reason }] = differences
  const part = move === 'CHANGED' ? partOf({ aspect, item }, text) : partName(aspect, text)
  const tone = TONES[changeClass]
  return (
    <li>
      <span className="cc-sign" data-d={SIGN_LOOKS[move]} role="img" aria-label={text(`case.change.${move}`)}>
        {SIGNS[move]}
      </span>
      <div className="cc-stack" data-gap="1">
        <p className="cc-row" data-between>
          <b>{part}</b>
          <span className="cc-tag" data-color={tone} data-outline={tone ? undefined : ''}>
            {text(`case.change.class.${changeClass}`)}
          </span>
        </p>
        {differences.map((one) => (
          <What key={one.item + one.language} difference={one} />
        ))}
        <p className="cc-muted">{reason}</p>
      </div>
    </li>
  )
}

/** What stood there, and what stands there now. */
function What({ difference }: { difference: Difference }) {
  const text = useText()
  const { aspect, move, item, language, before, after } = difference
  if (language) return <Wording difference={difference} language={language} />
  if (move !== 'CHANGED') {
    const receiver = aspect === 'DATA_SHARING' ? (after ?? before) : undefined
    return item ? (
      <p>
        <Value difference={difference} value={item} />
        {receiver && <> → {receiver}</>}
      </p>
    ) : null
  }
  if (before === undefined && after === undefined) return null
  return (
    <p>
      <span className="ds-sr-only">{text('case.change.before')} </span>
      {before === undefined ? text('case.change.nothing') : <Value difference={difference} value={before} gone />}
      {' → '}
      <span className="ds-sr-only">{text('case.change.after')} </span>
      {after === undefined ? text('case.change.nothing') : <Value difference={difference} value={after} come />}
    </p>
  )
}

function Wording({ difference, language }: { difference: Difference; language: string }) {
  const text = useText()
  const { aspect, item, before = '', after = '' } = difference
  const { head, gone, come, tail } = wordChange(before, after)
  return (
    <p>
      <span className="cc-muted">
        {(aspect === 'PERMISSION_PURPOSE' || aspect === 'DATA_PURPOSE') && `${item}, `}
        {languageName(language)}:{' '}
      </span>
      <span lang={language}>
        {head}{' '}
        {gone && (
          <del>
            <span className="ds-sr-only">{text('case.change.before')} </span>
            {gone}
          </del>
        )}{' '}
        {come && (
          <ins>
            <span className="ds-sr-only">{text('case.change.after')} </span>
            {come}
          </ins>
        )}{' '}
        {tail}
      </span>
    </p>
  )
}

interface ValueProps {
  difference: Difference
  value: string
  gone?: boolean
  come?: boolean
}

function Value({ difference: { aspect }, value, gone = false, come = false }: ValueProps) {
  const text = useText()
  const said = isLiteral(aspect) ? <code className="cs-mono">{value}</code> : inWords(aspect, value, text)
  if (gone) return <del>{said}</del>
  return come ? <ins>{said}</ins> : said
}

function Kept({ kept, version }: { kept: Change['kept']; version: string }) {
  const text = useText()
  return (
    <details className="cc-fold">
      <summary>
        <span>
          {text('case.change.kept', {
            version,
            count: kept.reduce((sum, { items }) => sum + items.length, 0),
          })}
        </span>
      </summary>
      <dl className="cc-kv cc-fold__body">
        {[...Map.groupBy(kept, ({ aspect }) => partName(aspect, text))].map(([part, its]) => (
          <div key={part}>
            <dt>{part}</dt>
            <dd>
              <ul className="cc-list">
                {its.flatMap(({ aspect, items }) =>
                  items.map((item) => (
                    <li key={aspect + item}>
                      {isLiteral(aspect) ? <code className="cs-mono">{item}</code> : inWords(aspect, item, text)}
                    </li>
                  )),
                )}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
