import { describe, expect, it } from 'vitest'
import { CONTENT_TYPES } from '../../contracts/content.ts'
import { briefSchema } from '../../contracts/generation.ts'
import { type ComposeRequest, chunksOf, compose } from './compose.ts'

const request = (brief: object, extra: Partial<ComposeRequest> = {}): ComposeRequest => ({
  type: 'email',
  brief: briefSchema.parse(brief),
  framework: 'direct',
  voice: null,
  instructions: '',
  seed: 1,
  ...extra,
})
const lumen = {
  what: 'Lumen dims with the sun. It saves 40 % energy.',
  keyPoints: ['No app'],
  callToAction: 'Order',
}

describe('compose', () => {
  it.each(CONTENT_TYPES)('writes a %s from the brief’s own words', (type) => {
    const { title, body } = compose(request(lumen, { type }))
    expect(title).toBe('Lumen dims with the sun')
    expect(body).toContain('saves 40 % energy')
    expect(body).toContain('Order')
  })

  it('is the same for the same arguments', () => {
    expect(compose(request(lumen))).toEqual(compose(request(lumen)))
  })

  it('refuses a language it cannot write', () => {
    expect(() => compose(request({ ...lumen, language: 'ja' }))).toThrow('English and Spanish')
  })

  it.each(['x'.repeat(2000), '🎉', '...', '# <script>'])('bears %j', (what) => {
    expect(compose(request({ what })).body).toContain(what)
  })
})

describe('chunksOf', () => {
  it.each(['One two  three\n\nfour. ', 'word', ' lead', ''])('loses nothing of %j', (text) => {
    for (const seed of [0, 1, 2]) expect(chunksOf(text, seed).join('')).toBe(text)
  })
})
