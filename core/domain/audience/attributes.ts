import type { Attribute, Attributes, AttributeType } from '../../contracts/audience.ts'
import type { FieldError } from '../../errors.ts'
import type { ImportReason } from './import-reasons.ts'

type Value = string | number | boolean

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A day of the calendar that exists. */
export const isDay = (text: string): boolean =>
  DAY.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)

const WORDS: Record<AttributeType, string> = {
  text: 'Expected a text.',
  number: 'Expected a number.',
  boolean: 'Expected true or false.',
  date: 'Expected a date such as 2026-03-29.',
}

function fits(type: AttributeType, value: Value): boolean {
  if (type === 'date') return typeof value === 'string' && isDay(value)
  if (type === 'text') return typeof value === 'string'
  return typeof value === type && (typeof value !== 'number' || Number.isFinite(value))
}

/** Values by their definitions; `null` stays, to take one away. What is unknown or of another type is a fault. */
export function checkAttributes(
  definitions: readonly Attribute[],
  values: Readonly<Record<string, Value | null>>,
): FieldError[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const path = `attributes.${key}`
    const type = definitions.find((one) => one.key === key)?.type
    if (!type)
      return { path, message: 'There is no such attribute. Define it first.', reason: 'no_attribute' }
    return value === null || fits(type, value) ? [] : { path, message: WORDS[type], reason: `not_${type}` }
  })
}

/** What is there with what is new laid over it; null takes a value away. */
export function mergeAttributes(
  before: Attributes,
  values: Readonly<Record<string, Value | null>>,
): Attributes {
  const merged: Attributes = { ...before }
  for (const [key, value] of Object.entries(values))
    if (value === null) delete merged[key]
    else merged[key] = value
  return merged
}

const YES = new Set(['true', 'yes', 'y', '1', 'x', 'sí', 'si', 'ja', 'oui', 'verdadero'])
const NO = new Set(['false', 'no', 'n', '0', 'nein', 'non', 'falso', '-'])

/** A cell of a table as a value of this type, or what is wrong with it. */
export function readAttribute(
  type: AttributeType,
  cell: string,
): { ok: true; value: Value } | { ok: false; reason: ImportReason } {
  const text = cell.trim()
  if (type === 'text')
    return text.length <= 500 ? { ok: true, value: text } : { ok: false, reason: 'too_long' }
  const no = { ok: false, reason: `not_${type}` } as const
  if (type === 'number') {
    const plain = /^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text
    const value = Number(plain)
    return plain !== '' && Number.isFinite(value) ? { ok: true, value } : no
  }
  if (type === 'boolean') {
    const word = text.toLowerCase()
    return YES.has(word) ? { ok: true, value: true } : NO.has(word) ? { ok: true, value: false } : no
  }
  const day = text.slice(0, 10)
  return isDay(day) ? { ok: true, value: day } : no
}
