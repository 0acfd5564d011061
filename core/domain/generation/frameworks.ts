import type { Framework } from '../../contracts/templates.ts'

/** What a text does next. */
export type Beat =
  | 'opening'
  | 'hook'
  | 'promise'
  | 'problem'
  | 'scene'
  | 'turn'
  | 'situation'
  | 'goal'
  | 'count'
  | 'introduce'
  | 'points'
  | 'details'
  | 'reasons'
  | 'numbered'
  | 'after'
  | 'proof'
  | 'terms'
  | 'fit'
  | 'steps'
  | 'tips'

/**
 * The order of beats each framework asks for; every text ends with its call to action.
 * AIDA after E. St. Elmo Lewis, the inverted pyramid as newsrooms use it, PAS, BAB, FAB and the four Ps
 * (promise, picture, proof, push) as copywriting manuals give them.
 */
export const FRAMEWORK_BEATS: Record<Framework, readonly Beat[]> = {
  aida: ['hook', 'introduce', 'points', 'proof', 'fit', 'terms'],
  pas: ['problem', 'introduce', 'points', 'proof', 'terms'],
  bab: ['problem', 'after', 'introduce', 'points', 'proof', 'terms'],
  fab: ['introduce', 'reasons', 'fit', 'proof', 'terms'],
  '4ps': ['promise', 'after', 'introduce', 'points', 'proof', 'terms'],
  inverted_pyramid: ['introduce', 'details', 'proof', 'terms', 'fit'],
  listicle: ['count', 'numbered', 'fit', 'proof', 'terms'],
  how_to: ['goal', 'introduce', 'steps', 'points', 'proof', 'terms'],
  case_study: ['situation', 'introduce', 'points', 'proof', 'after', 'terms'],
  story: ['scene', 'turn', 'points', 'after', 'proof', 'terms'],
  direct: ['opening', 'introduce', 'points', 'fit', 'proof', 'terms'],
}

/** The beats that open a text, before its subject has been named. */
export const OPENING: ReadonlySet<Beat> = new Set([
  'opening',
  'hook',
  'promise',
  'problem',
  'scene',
  'situation',
  'goal',
  'count',
  'turn',
])
