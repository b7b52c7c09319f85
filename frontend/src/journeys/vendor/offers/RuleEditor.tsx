import { Button } from '../../../design/Button.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { placeId } from '../../../domain/offers/words.ts'
import { useText } from '../../../i18n/i18n.ts'
import type { Condition, Fact, Programme, Rule } from '../../../lib/eligibility/programme.ts'
import { fresh } from '../../../lib/offers/tests.ts'
import { ConditionRow } from './ConditionRow.tsx'

interface RuleEditorProps {
  programme: Programme
  rule: Rule
  /** By ids and steps: `offers/rent/paths/a/when/all/1`. */
  place: string
  /** @param field of what was typed; nothing for what is a step by itself */
  onChange: (rule: Rule, field?: string) => void
  onRemove?: (() => void) | undefined
  depth?: number
}

type Kind = 'all' | 'any' | 'not'

/** Deeper the reader refuses them. */
const DEEPEST = 7

/** A rule as nested groups of conditions. */
export function RuleEditor({ programme, rule, place, onChange, onRemove, depth = 0 }: RuleEditorProps) {
  const text = useText()
  if ('fact' in rule) {
    return (
      <>
        <ConditionRow
          programme={programme}
          condition={rule as Condition}
          id={placeId(place)}
          onChange={(condition, field) => onChange(condition, field && `${place}/${field}`)}
          onRemove={onRemove}
        />
        {depth === 0 && (
          <div className="cc-row">
            <Button variant="tertiary" onClick={() => onChange({ all: [rule, newCondition(programme)] })}>
              <Icon name="Plus" size="sm" /> {text('offers.addCondition')}
            </Button>
            <Button variant="tertiary" onClick={() => onChange({ all: [rule, { any: [newCondition(programme)] }] })}>
              <Icon name="Plus" size="sm" /> {text('offers.addGroup')}
            </Button>
          </div>
        )}
      </>
    )
  }
  const kind: Kind = 'all' in rule ? 'all' : 'any' in rule ? 'any' : 'not'
  const inner = 'all' in rule ? rule.all : 'any' in rule ? rule.any : [rule.not]
  const put = (rules: Rule[], as: Kind = kind, field?: string) => onChange(group(as, rules), field)
  const removal = (i: number) => (inner.length > 1 ? () => put(inner.filter((_, j) => j !== i)) : onRemove)
  return (
    <fieldset className="cc-group" id={placeId(place)}>
      <legend>
        <select
          className="ds-input cc-group__kind"
          aria-label={text('offers.group')}
          value={kind}
          onChange={({ target }) => put(inner, target.value as Kind)}
        >
          <option value="all">{text('offers.group.all')}</option>
          <option value="any">{text('offers.group.any')}</option>
          <option value="not">{text('offers.group.not')}</option>
        </select>
      </legend>
      {inner.map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rule is known by its place.
        <div key={i} className="cc-group__item">
          {i > 0 && <p className="cc-cond__join">{text(kind === 'any' ? 'offers.join.any' : 'offers.join.all')}</p>}
          <RuleEditor
            programme={programme}
            rule={one}
            place={kind === 'not' ? `${place}/not` : `${place}/${kind}/${i}`}
            depth={depth + 1}
            onChange={(changed, field) =>
              put(
                inner.map((other, j) => (j === i ? changed : other)),
                kind,
                field,
              )
            }
            onRemove={removal(i)}
          />
        </div>
      ))}
      <div className="cc-row">
        {kind !== 'not' && (
          <>
            <Button variant="tertiary" onClick={() => put([...inner, newCondition(programme)])}>
              <Icon name="Plus" size="sm" /> {text('offers.addCondition')}
            </Button>
            {depth < DEEPEST - 1 && (
              <Button
                variant="tertiary"
                onClick={() => put([...inner, group(kind === 'all' ? 'any' : 'all', [newCondition(programme)])])}
              >
                <Icon name="Plus" size="sm" /> {text('offers.addGroup')}
              </Button>
            )}
          </>
        )}
        {onRemove && (
          <Button variant="tertiary" tone="danger" onClick={onRemove}>
            {text('offers.removeGroup')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}

/** Nothing is lost when several rules are turned into "not": together they become one. */
function group(kind: Kind, rules: Rule[]): Rule {
  if (kind === 'all') return { all: rules }
  if (kind === 'any') return { any: rules }
  return { not: rules.length === 1 ? (rules[0] as Rule) : { all: rules } }
}

export function newCondition(programme: Programme): Rule {
  return fresh(programme.facts[0] as Fact)
}
