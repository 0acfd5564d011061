import type { Attribute, AttributeType } from '../../contracts/audience.ts'
import {
  type Condition,
  type ContactField,
  MAX_ATTRIBUTES,
  MAX_CONDITIONS,
  MAX_RULE_DEPTH,
  type Operator,
  type Rule,
} from '../../contracts/audience-segments.ts'
import type { FieldError } from '../../errors.ts'
import { isDay } from './attributes.ts'

const TEXT: readonly Operator[] = ['is', 'is_not', 'contains', 'starts_with', 'one_of', 'set', 'not_set']

/** The operators a type knows; `set` and `not_set` fit all. */
export const OPERATORS_OF: Record<AttributeType, readonly Operator[]> = {
  text: TEXT,
  number: ['is', 'is_not', 'greater', 'less', 'one_of', 'set', 'not_set'],
  boolean: ['is', 'set', 'not_set'],
  date: ['is', 'before', 'after', 'in_last_days', 'in_next_days', 'set', 'not_set'],
}

export const typeOfField = (field: ContactField): AttributeType => (field === 'createdAt' ? 'date' : 'text')

/** Groups and their parts, conditions alone. */
export const partsOf = (rule: Rule): readonly Rule[] | null => {
  if ('all' in rule) return rule.all
  if ('any' in rule) return rule.any
  return 'not' in rule ? [rule.not] : null
}

/** True when time or events change who is meant, without any contact having been edited. */
export function drifts(rule: Rule): boolean {
  const parts = partsOf(rule)
  if (parts) return parts.some(drifts)
  if (!('on' in rule)) return false
  if (rule.on === 'event' || rule.on === 'suppressed') return true
  return 'op' in rule && (rule.op === 'in_last_days' || rule.op === 'in_next_days')
}

/**
 * What is wrong with a rule: too deep, too long, too many attributes, one nobody has defined, an operator or a value that does
 * not fit the type. Paths begin with `rule`.
 */
export function checkRule(rule: Rule, attributes: readonly Attribute[]): FieldError[] {
  const faults: FieldError[] = []
  let conditions = 0
  const asked = new Set<string>()
  const walk = (part: Rule, path: string, depth: number): void => {
    const parts = partsOf(part)
    if (!parts) {
      conditions++
      if ('on' in part && part.on === 'attribute') asked.add(part.key)
      if ('on' in part) faults.push(...conditionFaults(part, path, attributes))
      return
    }
    if (depth > MAX_RULE_DEPTH) {
      faults.push({
        ...{ path, message: `Groups may be nested ${MAX_RULE_DEPTH} deep.` },
        ...{ reason: 'too_deep', count: MAX_RULE_DEPTH },
      })
      return
    }
    const name = 'all' in part ? 'all' : 'any' in part ? 'any' : 'not'
    for (const [at, one] of parts.entries())
      walk(one, name === 'not' ? `${path}.not` : `${path}.${name}.${at}`, depth + 1)
  }
  walk(rule, 'rule', 1)
  if (conditions > MAX_CONDITIONS)
    faults.push({
      path: 'rule',
      message: `A rule may have ${MAX_CONDITIONS} conditions; this one has ${conditions}.`,
      ...{ reason: 'too_many_conditions', count: conditions },
    })
  if (asked.size > MAX_ATTRIBUTES)
    faults.push({
      path: 'rule',
      message: `A rule may ask for ${MAX_ATTRIBUTES} different attributes; this one asks for ${asked.size}.`,
      ...{ reason: 'too_many_attributes', count: asked.size },
    })
  return faults
}

function conditionFaults(condition: Condition, path: string, attributes: readonly Attribute[]): FieldError[] {
  if (condition.on !== 'field' && condition.on !== 'attribute') return []
  const type =
    condition.on === 'field'
      ? typeOfField(condition.field)
      : attributes.find(({ key }) => key === condition.key)?.type
  if (!type) return [{ path: `${path}.key`, message: 'There is no such attribute.', reason: 'no_attribute' }]
  if (!OPERATORS_OF[type].includes(condition.op))
    return [
      {
        ...{ path: `${path}.op`, message: `Not for a ${type}: use ${OPERATORS_OF[type].join(', ')}.` },
        reason: 'wrong_comparison',
      },
    ]
  const message = valueFault(type, condition.op, condition.value)
  return message === null ? [] : [{ path: `${path}.value`, message, reason: 'wrong_value' }]
}

type Value = string | number | boolean | readonly string[] | undefined

function valueFault(type: AttributeType, op: Operator, value: Value): string | null {
  if (op === 'set' || op === 'not_set') return value === undefined ? null : 'This takes no value.'
  if (op === 'in_last_days' || op === 'in_next_days')
    return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 36_500
      ? null
      : 'A number of days from 1 to 36,500.'
  if (op === 'one_of') {
    if (!Array.isArray(value)) return 'A list of values.'
    return type !== 'number' || value.every((one) => one.trim() !== '' && Number.isFinite(Number(one)))
      ? null
      : 'A list of numbers.'
  }
  if (type === 'date') return typeof value === 'string' && isDay(value) ? null : 'A date such as 2026-03-29.'
  if (type === 'text') return typeof value === 'string' && value !== '' ? null : 'A text.'
  return typeof value === type ? null : type === 'number' ? 'A number.' : 'True or false.'
}
