import type { z } from 'zod'
import type { FieldError } from './errors.ts'
import { type FaultReason, faultWords, isFaultReason, type Told } from './faults.ts'

type Issue = z.core.$ZodIssue
type Fault = Told & { reason: FaultReason }

/** How zod's own messages begin. A contract's begin otherwise, or are a reason. */
const ZODS_OWN = /^(?:Invalid|Too (?:big|small)|Unrecognized)/

/** Zod keeps no input in an issue, and tells only in its message that there was none. */
export const isMissing = ({ code, message }: Pick<Issue, 'code' | 'message'>): boolean =>
  code === 'invalid_type' && message.endsWith('received undefined')

/**
 * What a contract finds wrong with a field: a stable reason with its numbers, and the same in English. Words that a
 * contract says by itself, without a reason, stay as they are.
 */
export function faultOfIssue(issue: Issue): Omit<FieldError, 'path'> {
  if (isFaultReason(issue.message)) return said({ reason: issue.message })
  if (issue.code === 'custom' || !ZODS_OWN.test(issue.message)) return { message: issue.message }
  return said(reasonOf(issue))
}

const said = (fault: Fault) => ({ message: faultWords(fault.reason, fault), ...fault })

function reasonOf(issue: Issue): Fault {
  switch (issue.code) {
    case 'invalid_type':
      return { reason: isMissing(issue) ? 'required' : (TYPES[issue.expected] ?? 'unfit') }
    case 'too_big':
      return limit(issue, issue.maximum, MOST)
    case 'too_small':
      return limit(issue, issue.minimum, LEAST)
    case 'not_multiple_of':
      return { reason: 'multiple_of', count: issue.divisor }
    case 'invalid_format':
      return { reason: FORMATS[issue.format] ?? 'wrong_form' }
    case 'invalid_value':
      return oneOf(issue.values)
    case 'unrecognized_keys':
      return { reason: 'unknown_field' }
    case 'invalid_union':
      return 'options' in issue && issue.options ? oneOf(issue.options) : { reason: 'unfit' }
    default:
      return { reason: 'unfit' }
  }
}

function oneOf(values: readonly unknown[]): Fault {
  return { reason: values.length === 1 ? 'must_be' : 'one_of', name: values.map(String).join(', ') }
}

interface Bound {
  origin: string
  inclusive?: boolean | undefined
  exact?: boolean | undefined
}
type Reasons = Record<'length' | 'items' | 'inclusive' | 'exclusive', FaultReason>
const MOST: Reasons = { length: 'max_length', items: 'max_items', inclusive: 'max', exclusive: 'below' }
const LEAST: Reasons = { length: 'min_length', items: 'min_items', inclusive: 'min', exclusive: 'above' }

/** A text of at least one character is one that has to be there. */
function limit({ origin, inclusive, exact }: Bound, given: number | bigint, reasons: Reasons): Fault {
  const count = Number(given)
  if (origin === 'string') {
    if (exact) return { reason: 'exact_length', count }
    return reasons === LEAST && count === 1 ? { reason: 'required' } : { reason: reasons.length, count }
  }
  if (origin === 'number' || origin === 'int' || origin === 'bigint')
    return { reason: inclusive ? reasons.inclusive : reasons.exclusive, count }
  return { reason: exact ? 'exact_items' : reasons.items, count }
}

const TYPES: Readonly<Record<string, FaultReason>> = {
  string: 'not_text',
  number: 'not_number',
  int: 'not_whole',
  boolean: 'not_boolean',
  array: 'not_list',
  object: 'not_object',
  record: 'not_object',
  undefined: 'not_supported',
  never: 'not_supported',
}

const FORMATS: Readonly<Record<string, FaultReason>> = {
  email: 'not_email',
  url: 'not_url',
  datetime: 'not_instant',
  date: 'not_date',
  time: 'not_time_of_day',
}
