import type { ContentType } from '../../contracts/content.ts'
import type { CHANNELS } from '../../contracts/generation.ts'

type Channel = (typeof CHANNELS)[number]

/** What a channel accepts, in characters as it counts them. Absent means that no limit matters to a writer. */
export interface ChannelLimits {
  /** Of the whole text, hashtags included. */
  characters?: number
  /** What is shown before the reader has to ask for more. */
  visible?: number
  hashtags?: number
  title?: number
  subject?: number
  preheader?: number
  headline?: number
  headlines?: readonly [least: number, most: number]
  description?: number
  descriptions?: readonly [least: number, most: number]
}

/**
 * Limits by channel. Sources: X's developer documentation on counting characters (280), LinkedIn Help on posts
 * (3,000), Instagram's Content Publishing guide (caption of 2,200, 30 hashtags; 5 is our own bound), Google Ads
 * Help on responsive search ads (headlines of 30, descriptions of 90), Meta's ads guide on recommended lengths
 * (primary text of 125, headline of 40, description of 30), GSM 03.38 (160 septets in one message), and for
 * subject, preheader and push the width that phones show, which vendors put at about 60, 100, 50 and 120.
 */
export const CHANNEL_LIMITS: Record<Channel, ChannelLimits> = {
  blog: { title: 70 },
  linkedin: { characters: 3000, visible: 210, hashtags: 3 },
  x: { characters: 280, hashtags: 2 },
  instagram: { characters: 2200, visible: 125, hashtags: 5 },
  facebook: { characters: 63_206, visible: 125, hashtags: 2, headline: 40, description: 30 },
  email: { subject: 60, preheader: 100 },
  google_ads: { headline: 30, headlines: [3, 5], description: 90, descriptions: [2, 4] },
  web: { title: 60, description: 155 },
  video: {},
  press: { title: 100 },
  sms: { characters: 160 },
  push: { title: 50, characters: 120 },
}

/** The channel a type is made for, where none is named. */
export const CHANNEL_OF: Record<ContentType, Channel> = {
  blog_post: 'blog',
  social_post: 'linkedin',
  email: 'email',
  ad: 'google_ads',
  landing_page: 'web',
  product_description: 'web',
  video_script: 'video',
  press_release: 'press',
  sms: 'sms',
  push: 'push',
}
