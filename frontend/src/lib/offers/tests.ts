import type {
  Amount,
  Condition,
  Fact,
  FactKind,
  Literal,
  Parameter,
  Programme,
  Rule,
} from '../eligibility/programme.ts'

/** What a condition asks of the value of a fact. `range` has a lower and an upper bound. */
export type Test = 'is' | 'oneOf' | 'atLeast' | 'above' | 'atMost' | 'below' | 'range' | 'includesAny' | 'includesAll'

const BOUNDS = ['atLeast', 'above', 'atMost', 'below'] as const
export type Bound = (typeof BOUNDS)[number]

const ORDERED: readonly Test[] = ['atMost', 'atLeast', 'below', 'above', 'range', 'is', 'oneOf']

/** The tests that a fact can be put to. */
export function testsOf(kind: FactKind): readonly Test[] {
  if (kind === 'BOOLEAN') return ['is']
  if (kind === 'CHOICE') return ['is', 'oneOf']
  return kind === 'CHOICES' ? ['includesAny', 'includesAll'] : ORDERED
}

export const boundsOf = (condition: Condition): Bound[] => BOUNDS.filter((bound) => condition[bound] !== undefined)

/** The test of a condition; nothing when it has none yet. */
export function testOf(condition: Condition): Test | undefined {
  const bounds = boundsOf(condition)
  if (bounds.length > 1) return 'range'
  if (bounds[0]) return bounds[0]
  return (['is', 'oneOf', 'includesAny', 'includesAll'] as const).find((test) => condition[test] !== undefined)
}

/** Another test of the same fact, with what can be kept of the values. */
export function withTest(condition: Condition, fact: Fact, test: Test): Condition {
  const amount = boundsOf(condition).map((bound) => condition[bound])[0] ?? plain(condition.is) ?? firstOf(condition)
  const value = (amount ?? beginning(fact)) as Amount
  const chosen = condition.oneOf ?? condition.includesAny ?? condition.includesAll ?? []
  switch (test) {
    case 'range':
      return { fact: fact.id, atLeast: value, atMost: value }
    case 'is':
      return { fact: fact.id, is: fact.kind === 'BOOLEAN' ? true : value }
    case 'oneOf':
      if (fact.kind === 'CHOICE')
        return { fact: fact.id, oneOf: condition.oneOf ?? (typeof condition.is === 'string' ? [condition.is] : []) }
      return { fact: fact.id, oneOf: typeof value === 'object' ? [] : [value] }
    case 'includesAny':
    case 'includesAll':
      return { fact: fact.id, [test]: chosen }
    default:
      return { fact: fact.id, [test]: value }
  }
}

/** A new condition on a fact, which can be evaluated as it stands. */
export function fresh(fact: Fact): Condition {
  return withTest({ fact: fact.id }, fact, testsOf(fact.kind)[0] as Test)
}

function beginning(fact: Fact): Literal {
  if (fact.options) return fact.options[0]?.id ?? ''
  return fact.kind === 'DATE' ? new Date().toISOString().slice(0, 10) : (fact.min ?? 0)
}

const plain = (is: Condition['is']): Amount | undefined => (typeof is === 'boolean' ? undefined : is)

const firstOf = ({ oneOf }: Condition): Amount | undefined => (Array.isArray(oneOf) ? oneOf[0] : undefined)

/** Parameters that can stand for a value, or for a list of options of that fact. */
export function parametersFor(programme: Programme, fact: Fact, list: boolean): Parameter[] {
  return (programme.parameters ?? []).filter(({ kind, of }) =>
    list ? kind === 'CHOICES' && of === fact.id : kind === fact.kind,
  )
}

/** The rule at a place inside another: `all/1/any/0`. */
export function ruleAt(rule: Rule | undefined, steps: readonly string[]): Rule | undefined {
  const [step, index, ...rest] = steps
  if (!rule || step === undefined) return rule
  if (step === 'not') return 'not' in rule ? ruleAt(rule.not, steps.slice(1)) : undefined
  const inner = step === 'all' && 'all' in rule ? rule.all : step === 'any' && 'any' in rule ? rule.any : []
  return ruleAt(inner[Number(index)], rest)
}
