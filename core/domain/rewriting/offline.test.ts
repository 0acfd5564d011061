import { describe, expect, it } from 'vitest'
import type { OfflineRewrite } from './offline.ts'
import { rewriteOffline, rewritesOffline } from './offline.ts'

const rewrite = (action: OfflineRewrite['action'], text: string, more: Partial<OfflineRewrite> = {}) =>
  rewriteOffline({ action, text, language: 'en', tone: null, ...more })
const toned = (tone: OfflineRewrite['tone'], text: string, language: OfflineRewrite['language'] = 'en') =>
  rewrite('tone', text, { tone, language })

describe('the offline composer, rewriting', () => {
  it('says what rules can do, and throws for the rest', () => {
    const can = (action: OfflineRewrite['action'], language: OfflineRewrite['language'] = 'en') =>
      rewritesOffline({ action, language, tone: null })
    for (const action of ['shorten', 'simplify', 'fix'] as const) expect(can(action)).toBe(true)
    for (const action of ['expand', 'translate', 'continue', 'tone'] as const) {
      expect(can(action)).toBe(false)
      expect(() => rewrite(action, 'Text')).toThrow(RangeError)
    }
    expect(can('fix', 'de')).toBe(false)
    expect(rewritesOffline({ action: 'tone', language: 'es', tone: 'friendly' })).toBe(true)
    expect(rewritesOffline({ action: 'tone', language: 'en', tone: 'playful' })).toBe(false)
  })

  it('shortens by fewer words for the same', () => {
    expect(rewrite('shorten', 'In order to save, order it at this point in time.')).toBe(
      'To save, order it now.',
    )
    expect(rewrite('shorten', 'It is really very light.')).toBe('It is light.')
    expect(rewrite('shorten', 'Con el fin de ahorrar, pida hoy en día.', { language: 'es' })).toBe(
      'Para ahorrar, pida hoy.',
    )
  })

  it('shortens a long paragraph by its least telling sentences, and keeps figures, links and the first', () => {
    const text =
      'The lamp follows the sun. The lamp saves 40 % energy. Some mornings are grey. The lamp dims as the sun sets. See [the lamp](https://example.com).'
    const short = rewrite('shorten', text)
    expect(short.length).toBeLessThan(text.length)
    expect(short).toContain('The lamp follows the sun.')
    expect(short).toContain('40 %')
    expect(short).toContain('[the lamp](https://example.com)')
    expect(short).not.toContain('grey')
  })

  it('writes plainly, and ends a sentence where a semicolon joined two', () => {
    expect(rewrite('simplify', 'Utilize it; additional parts are numerous.')).toBe(
      'Use it. Extra parts are many.',
    )
    expect(rewrite('simplify', 'Debe utilizar el botón.', { language: 'es' })).toBe('Debe usar el botón.')
  })

  it('changes the tone by greetings and contractions', () => {
    expect(toned('friendly', 'Dear Sir or Madam, we are open. Do not wait.')).toBe(
      'Hello, we’re open. Don’t wait.',
    )
    expect(toned('professional', 'Hey! We’re open and don’t sleep 🎉')).toBe(
      'Hello. We are open and do not sleep',
    )
    expect(toned('neutral', 'Buy now!!')).toBe('Buy now.')
    expect(toned('friendly', 'Estimado cliente:', 'es')).toBe('Hola:')
  })

  it('mends spelling and spaces, and says once what was said twice', () => {
    expect(rewrite('fix', 'I recieve  the the mail , Untill tommorow.')).toBe(
      'I receive the mail, Until tomorrow.',
    )
    expect(rewrite('fix', 'When i had had it.')).toBe('When I had had it.')
    expect(rewrite('fix', 'Quieres mas? Tambien facil!', { language: 'es' })).toBe(
      '¿Quieres mas? ¡También fácil!',
    )
  })

  it('leaves code, addresses, links and the marks of Markdown alone', () => {
    const kept = [
      '```\nvery  teh utilize\n```',
      '`teh  very`',
      '[x](https://a.example/teh)',
      'teh@example.com',
      'https://example.com/teh',
    ]
    for (const text of kept)
      for (const action of ['fix', 'simplify'] as const) expect(rewrite(action, text)).toBe(text)
    expect(rewrite('fix', '## Teh plan\n\n- recieve\n- **adress**')).toBe(
      '## The plan\n\n- receive\n- **address**',
    )
  })

  it('gives back what needs nothing, and any text in time', () => {
    for (const action of ['shorten', 'simplify', 'fix'] as const) {
      expect(rewrite(action, 'Beans weekly.')).toBe('Beans weekly.')
      const began = performance.now()
      rewrite(action, 'a !?; '.repeat(6000))
      rewrite(action, '('.repeat(40_000))
      rewrite(action, '`['.repeat(20_000))
      expect(performance.now() - began).toBeLessThan(3000)
    }
  })
})
