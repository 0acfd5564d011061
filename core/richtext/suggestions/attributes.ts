import type { AttributeSpec, MarkSpec } from 'prosemirror-model'
import { isSafeLink } from '../safe-link.ts'

/** Who suggests a change, and when (epoch ms). What a machine wrote carries its run, for the person it wrote for. */
export interface Suggestion {
  /** What belongs together is decided together: the text a suggestion takes out and the text it puts there. */
  id: string
  userId: string
  name: string
  at: number
  runId: string | null
  model: string | null
  /** The version of the brand voice the run was given. */
  voice: number | null
}

/**
 * What is suggested for a node that is not text. Yjs keeps marks on text alone, so it is an attribute here:
 * `insertion` and `deletion` of the node, or a `join` with the one before.
 */
export interface Change extends Suggestion {
  kind: 'insertion' | 'deletion' | 'join'
}

/** Inserted as characters until they are accepted: a real break would move the text behind it under other writers. */
export const PARAGRAPH_BREAK = '\u2029'
export const LINE_BREAK = '\u2028'

const SHORT = 64
const LONG = 200

const isString = (value: unknown, most: number) => typeof value === 'string' && value.length <= most
const orNull = (is: (value: unknown) => boolean) => (value: unknown) => value === null || is(value)
const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0

/** Bounds everything a suggestion says about itself: it is in every client's copy of the document. */
const CHECKS: Record<keyof Suggestion, (value: unknown) => boolean> = {
  id: (value) => isString(value, SHORT) && value !== '',
  userId: (value) => isString(value, SHORT),
  name: (value) => isString(value, LONG),
  at: isCount,
  runId: orNull((value) => isString(value, SHORT)),
  model: orNull((value) => isString(value, LONG)),
  voice: orNull(isCount),
}

const must = (is: (value: unknown) => boolean, name: string) => (value: unknown) => {
  if (!is(value)) throw new RangeError(`Not the \`${name}\` of a suggestion.`)
}

const OPTIONAL = { runId: null, model: null, voice: null }
const who: Record<string, AttributeSpec> = Object.fromEntries(
  Object.entries(CHECKS).map(([name, is]) => [
    name,
    { validate: must(is, name), ...(name in OPTIONAL && { default: null }) },
  ]),
)

const KINDS: readonly unknown[] = ['insertion', 'deletion', 'join']

export function isChange(value: unknown): value is Change {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false
  const { kind, ...rest } = value
  const said: Record<string, unknown> = rest
  const known = Object.keys(said).every((name) => name in CHECKS)
  return KINDS.includes(kind) && known && Object.entries(CHECKS).every(([name, is]) => is(said[name]))
}

/** The attribute of every node but text. */
export const change: AttributeSpec = {
  default: null,
  validate: must(
    orNull((value) => isChange(value)),
    'change',
  ),
}

export const FORMATS = ['link', 'bold', 'italic', 'strike', 'code'] as const
export type Format = (typeof FORMATS)[number]
/** A format that is there, with what it needs; null is its absence. */
export type FormatState = { href?: string } | null

const formats: readonly unknown[] = FORMATS
const isFormatState = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).every(([name, said]) => name === 'href' && isSafeLink(said))
}
const state: AttributeSpec = { validate: must(orNull(isFormatState), 'format') }

/**
 * On text: what is new, what shall go, and which format was and is to be. Suggestions overlap (`excludes: ''`), so that
 * Yjs keeps each under a name of its own: under one name the end of one would cut another short when copies merge.
 */
export const SUGGESTION_MARKS: Record<'insertion' | 'deletion' | 'modification', MarkSpec> = {
  insertion: { attrs: who, excludes: '', inclusive: false },
  deletion: { attrs: who, excludes: '', inclusive: false },
  modification: {
    attrs: {
      ...who,
      format: { validate: must((value) => formats.includes(value), 'format') },
      was: state,
      now: state,
    },
    excludes: '',
    inclusive: false,
  },
}
