import { describe, expect, it } from 'vitest'
import { briefSchema, TONES } from '../../contracts/generation.ts'
import { FRAMEWORKS } from '../../contracts/templates.ts'
import { CHANNEL_LIMITS } from './channel-limits.ts'
import { type ComposeRequest, compose } from './compose.ts'
import { septetsOf } from './gsm7.ts'
import { BRIEFS } from './sample-briefs.ts'

const LONG =
  'A planning tool for people who look after forty projects at once and would like to sleep at night again'
const briefs = [
  ...Object.values(BRIEFS),
  {
    what: LONG,
    keyPoints: Array.from({ length: 12 }, (_, i) => `${LONG} and point ${i} of the list goes on`),
  },
  {
    what: `Lumen, ${LONG.toLowerCase()}`,
    callToAction: 'Order the whole set for everybody in your household before the end of the year',
  },
  { what: `Lumen, a lamp. See https://lumen.example/${'long/'.repeat(60)}` },
]

function* texts(
  type: ComposeRequest['type'],
  channel?: 'x' | 'linkedin' | 'instagram' | 'facebook' | 'google_ads',
) {
  for (const given of briefs)
    for (const [i, framework] of FRAMEWORKS.entries())
      for (let seed = 0; seed < 4; seed++) {
        const tone = TONES[(i + seed) % TONES.length] ?? 'neutral'
        const brief = briefSchema.parse({ ...given, tone, ...(channel ? { channel } : {}) })
        yield compose({ type, brief, framework, voice: null, instructions: '', seed })
      }
}
const lengthOf = (text: string) => [...text].length
const part = (body: string, label: RegExp) =>
  (body.match(label)?.[1] ?? '').split('\n').map((line) => line.replace(/^- /, ''))

describe('what a channel accepts', () => {
  it('an SMS: 160 septets of GSM-7, with the way out', () => {
    for (const { body } of texts('sms')) {
      expect(septetsOf(body.replaceAll('\\', ''))).toBeLessThanOrEqual(160)
      expect(body).toContain('STOP')
    }
  })

  it('a push notification: 50 and 120 characters', () => {
    for (const { title, body } of texts('push')) {
      expect(lengthOf(title)).toBeLessThanOrEqual(50)
      expect(lengthOf(body)).toBeLessThanOrEqual(120)
      expect(body.length).toBeGreaterThan(3)
    }
  })

  it('a post on X: 280 characters with its hashtags', () => {
    for (const { body } of texts('social_post', 'x'))
      expect(lengthOf(body.replaceAll('\\', ''))).toBeLessThanOrEqual(280)
  })

  it.each(['linkedin', 'instagram', 'facebook'] as const)(
    'a post on %s: its hashtags and its length',
    (channel) => {
      const { hashtags = 0, characters = 0 } = CHANNEL_LIMITS[channel]
      for (const { body } of texts('social_post', channel)) {
        expect(body.match(/(?<![\p{L}\p{N}&\\/])#\p{L}+/gu)?.length ?? 0).toBeLessThanOrEqual(hashtags)
        expect(lengthOf(body)).toBeLessThanOrEqual(characters)
      }
    },
  )

  it('an e-mail: subject of 60, preheader of 100, one call to action', () => {
    for (const { title, body } of texts('email')) {
      expect(lengthOf(title)).toBeLessThanOrEqual(60)
      expect(lengthOf(/^\*\*Pre(?:header|encabezado):\*\* (.*)$/m.exec(body)?.[1] ?? '')).toBeLessThanOrEqual(
        100,
      )
      expect(body.match(/^\*\*\[?[^:*]+\]?(?:\([^)]*\))?\*\*(?: \[\w+\])?$/gm)).toHaveLength(1)
    }
  })

  it('a search ad: 3 to 5 headlines of 30, 2 to 4 descriptions of 90', () => {
    for (const { body } of texts('ad', 'google_ads')) {
      const headlines = part(body, /^\*\*(?:Headlines|Títulos)\*\*\n\n((?:- .*\n?)+)/m).filter(Boolean)
      const descriptions = part(body, /^\*\*(?:Descriptions|Descripciones)\*\*\n\n((?:- .*\n?)+)/m).filter(
        Boolean,
      )
      expect(headlines.length).toBeGreaterThanOrEqual(3)
      expect(headlines.length).toBeLessThanOrEqual(5)
      expect(descriptions.length).toBeGreaterThanOrEqual(2)
      expect(descriptions.length).toBeLessThanOrEqual(4)
      for (const headline of headlines)
        expect(lengthOf(headline.replaceAll('\\', ''))).toBeLessThanOrEqual(30)
      for (const description of descriptions)
        expect(lengthOf(description.replaceAll('\\', ''))).toBeLessThanOrEqual(90)
    }
  })

  it('a feed ad: 125, 40 and 30 characters', () => {
    for (const { body } of texts('ad', 'facebook')) {
      const lengths = [...body.matchAll(/^\*\*[^*]+:\*\* (.*)$/gm)].map(([, text = '']) =>
        lengthOf(text.replaceAll('\\', '')),
      )
      expect(lengths).toHaveLength(3)
      for (const [i, most] of [125, 40, 30].entries()) {
        expect(lengths[i]).toBeGreaterThan(0)
        expect(lengths[i]).toBeLessThanOrEqual(most)
      }
    }
  })
})
