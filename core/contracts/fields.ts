import { z } from 'zod'
import type { ContentType } from './content.ts'

/** Types of text that have named parts. */
export const FIELD_TYPES = [
  'ad',
  'social_post',
  'email',
  'push',
  'sms',
] as const satisfies readonly ContentType[]

const text = (max: number) => z.string().trim().min(1).max(max)

/** A responsive search ad (Google Ads). */
const searchAd = z.object({
  headlines: z.array(text(30)).min(3).max(5),
  descriptions: z.array(text(90)).min(2).max(4),
})
/** An ad in a feed (Meta's recommended lengths). */
const feedAd = z.object({ primaryText: text(300), headline: text(40), description: text(60) })
const email = z.object({ subject: text(60), preheader: text(100), body: text(20_000) })
const push = z.object({ title: text(50), text: text(120) })
const sms = z.object({ text: text(160) })
const post = (max: number, tags: number) =>
  z.object({ text: text(max), hashtags: z.array(z.string().regex(/^#?[\p{L}\p{N}_]{1,60}$/u)).max(tags) })

const POSTS = { x: post(280, 2), instagram: post(2200, 5), facebook: post(3000, 2) } as const
const FEEDS: readonly unknown[] = ['facebook', 'instagram', 'linkedin']

/** The parts a text of this type has in this channel; null for a type that is one text. */
export function fieldsSchemaFor(type: ContentType, channel: string | undefined) {
  if (type === 'ad') return FEEDS.includes(channel) ? feedAd : searchAd
  if (type === 'email') return email
  if (type === 'push') return push
  if (type === 'sms') return sms
  if (type !== 'social_post') return null
  return channel === 'x' || channel === 'instagram' || channel === 'facebook' ? POSTS[channel] : post(3000, 3)
}

export const fieldsSchema = z
  .union([searchAd, feedAd, email, push, post(3000, 5), sms])
  .meta({ id: 'Fields' })
export type Fields = z.infer<typeof fieldsSchema>
