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

/** How long a part may be (UTF-16 units), and of a list of parts how many there are. */
export interface FieldLimit {
  max: number
  least?: number
  most?: number
}

/** A responsive search ad (Google Ads). */
const SEARCH_AD = { headlines: { max: 30, least: 3, most: 5 }, descriptions: { max: 90, least: 2, most: 4 } }
/** An ad in a feed (Meta's recommended lengths). */
const FEED_AD = { primaryText: { max: 300 }, headline: { max: 40 }, description: { max: 60 } }
const EMAIL = { subject: { max: 60 }, preheader: { max: 100 }, body: { max: 20_000 } }
const PUSH = { title: { max: 50 }, text: { max: 120 } }
const SMS = { text: { max: 160 } }
const post = (max: number, tags: number) => ({
  text: { max },
  hashtags: { max: 61, least: 0, most: tags },
})
const POSTS = { x: post(280, 2), instagram: post(2200, 5), facebook: post(3000, 2) } as const
const OTHER_POST = post(3000, 3)
const FEEDS: readonly unknown[] = ['facebook', 'instagram', 'linkedin']

const text = ({ max }: FieldLimit) => z.string().trim().min(1).max(max)
const texts = ({ least = 0, most = 1, ...each }: FieldLimit) => z.array(text(each)).min(least).max(most)

const searchAd = z.object({
  headlines: texts(SEARCH_AD.headlines),
  descriptions: texts(SEARCH_AD.descriptions),
})
const feedAd = z.object({
  primaryText: text(FEED_AD.primaryText),
  headline: text(FEED_AD.headline),
  description: text(FEED_AD.description),
})
const email = z.object({
  subject: text(EMAIL.subject),
  preheader: text(EMAIL.preheader),
  body: text(EMAIL.body),
})
const push = z.object({ title: text(PUSH.title), text: text(PUSH.text) })
const sms = z.object({ text: text(SMS.text) })
const postSchema = (limits: ReturnType<typeof post>) =>
  z.object({
    text: text(limits.text),
    hashtags: z.array(z.string().regex(/^#?[\p{L}\p{N}_]{1,60}$/u)).max(limits.hashtags.most),
  })

const FORMS = {
  searchAd: { limits: SEARCH_AD, schema: searchAd },
  feedAd: { limits: FEED_AD, schema: feedAd },
  email: { limits: EMAIL, schema: email },
  push: { limits: PUSH, schema: push },
  sms: { limits: SMS, schema: sms },
  x: { limits: POSTS.x, schema: postSchema(POSTS.x) },
  instagram: { limits: POSTS.instagram, schema: postSchema(POSTS.instagram) },
  facebook: { limits: POSTS.facebook, schema: postSchema(POSTS.facebook) },
  post: { limits: OTHER_POST, schema: postSchema(OTHER_POST) },
} as const

/** The parts a text of this type has in this channel, each limit by its name; null for a type that is one text. */
export function fieldFormOf(type: ContentType, channel: string | undefined) {
  if (type === 'ad') return FEEDS.includes(channel) ? FORMS.feedAd : FORMS.searchAd
  if (type === 'email' || type === 'push' || type === 'sms') return FORMS[type]
  if (type !== 'social_post') return null
  return channel === 'x' || channel === 'instagram' || channel === 'facebook' ? FORMS[channel] : FORMS.post
}

/** The schema a text in parts is checked by; null for a type that is one text. */
export const fieldsSchemaFor = (type: ContentType, channel: string | undefined) =>
  fieldFormOf(type, channel)?.schema ?? null

export const fieldsSchema = z
  .union([searchAd, feedAd, email, push, postSchema(post(3000, 5)), sms])
  .meta({ id: 'Fields' })
export type Fields = z.infer<typeof fieldsSchema>
