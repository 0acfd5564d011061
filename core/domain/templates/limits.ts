import type { Template, TemplateLimits } from '../../contracts/templates.ts'
import { CHANNEL_LIMITS, CHANNEL_OF } from '../generation/channel-limits.ts'

export const LIMIT_NAMES = ['characters', 'hashtags', 'title', 'subject', 'preheader'] as const

/** What holds for a text of this template: its own limits, and its channel's where it has none. */
export function limitsOf({
  type,
  channel,
  limits,
}: Pick<Template, 'type' | 'channel' | 'limits'>): TemplateLimits {
  const held: TemplateLimits = CHANNEL_LIMITS[channel ?? CHANNEL_OF[type]]
  const own = LIMIT_NAMES.flatMap((name) => {
    const limit = limits[name] ?? held[name]
    return limit === undefined ? [] : [[name, limit] as const]
  })
  return Object.fromEntries(own)
}

const WORDS = {
  characters: (limit: number) => `at most ${limit} characters in all`,
  hashtags: (limit: number) => `at most ${limit} hashtags`,
  title: (limit: number) => `a title of at most ${limit} characters`,
  subject: (limit: number) => `a subject of at most ${limit} characters`,
  preheader: (limit: number) => `a preheader of at most ${limit} characters`,
}

/** A template's own limits as an instruction to the writer; empty when it has none. */
export function limitLine(limits: TemplateLimits): string {
  const said = LIMIT_NAMES.flatMap((name) => {
    const limit = limits[name]
    return limit === undefined ? [] : WORDS[name](limit)
  })
  return said.length > 0 ? `Limits: ${said.join(', ')}.` : ''
}
