import type { ContentType } from '#core/contracts/content'
import type { TemplateLimits } from '#core/contracts/templates'
import { CHANNEL_LIMITS, CHANNEL_OF, type ChannelLimits } from '#core/domain/generation/channel-limits'
import type { BriefDraft } from './brief-draft.ts'
import type { Measure } from './measure.ts'

type Channel = NonNullable<BriefDraft['channel']>

/** The channel chosen, else the one this type is made for. */
export const channelFor = (channel: BriefDraft['channel'], type: ContentType): Channel =>
  channel ?? CHANNEL_OF[type]

const NAMES = ['characters', 'visible', 'hashtags', 'title', 'subject', 'preheader'] as const

export interface ChannelCheck {
  name: (typeof NAMES)[number]
  value: number
  limit: number
  /** `visible` is where a reader has to ask for more: passing it is no fault. */
  ok: boolean
}

const length = (text: string) => [...text.trim()].length
const labelled = (text: string, label: RegExp) => text.match(label)?.[1]

/** What the channel counts and what it, or the template more strictly, accepts; only what the text has. */
export function channelChecks(
  channel: Channel,
  title: string,
  text: string,
  counted: Measure,
  own: TemplateLimits = {},
): ChannelCheck[] {
  const limits: ChannelLimits = CHANNEL_LIMITS[channel]
  const subject =
    labelled(text, /^(?:subject|asunto)\s*:\s*(.+)$/im) ?? (own.subject || limits.subject ? title : undefined)
  const preheader = labelled(text, /^(?:preheader|preencabezado)\s*:\s*(.+)$/im)
  const values = {
    characters: counted.characters,
    visible: counted.characters,
    hashtags: counted.hashtags,
    title: length(title),
    subject: subject === undefined ? undefined : length(subject),
    preheader: preheader === undefined ? undefined : length(preheader),
  }
  return NAMES.flatMap((name) => {
    const limit = (name === 'visible' ? undefined : own[name]) ?? limits[name]
    const value = values[name]
    if (limit === undefined || value === undefined) return []
    return [{ name, value, limit, ok: name === 'visible' || value <= limit }]
  })
}

const IN_FIELDS: Partial<Record<ContentType, readonly ChannelCheck['name'][]>> = {
  email: ['subject', 'preheader'],
  push: ['title', 'characters'],
  sms: ['characters'],
  social_post: ['hashtags'],
}

/** Whether the fields of this type tell it already. */
export const inFields = (type: ContentType, name: ChannelCheck['name']): boolean =>
  IN_FIELDS[type]?.includes(name) ?? false
