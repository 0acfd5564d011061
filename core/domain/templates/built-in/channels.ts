import type { ContentType } from '../../../contracts/content.ts'
import type { Channel } from '../../../contracts/generation.ts'

/** Where a type of content goes when nothing else is said; a social post and an ad go to several places. */
const BY_TYPE: Readonly<Partial<Record<ContentType, Channel>>> = {
  blog_post: 'blog',
  email: 'email',
  landing_page: 'web',
  product_description: 'web',
  video_script: 'video',
  press_release: 'press',
  sms: 'sms',
  push: 'push',
}
const BY_KEY: readonly (readonly [RegExp, Channel])[] = [
  [/^linkedin-/, 'linkedin'],
  [/^x-/, 'x'],
  [/^instagram-/, 'instagram'],
  [/^facebook-/, 'facebook'],
  [/^search-/, 'google_ads'],
]

/** The channel a built-in template is written for; null when it serves several. */
export const channelOf = (type: ContentType, key: string): Channel | null =>
  BY_TYPE[type] ?? BY_KEY.find(([pattern]) => pattern.test(key))?.[1] ?? null
