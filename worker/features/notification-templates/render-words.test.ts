import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { type RenderedBy, TEMPLATE_LOCALES } from '#core/contracts/notification-templates'
import { sampleValues } from '#core/domain/notification-templates/variables'
import { CHANNELS, isKind, KINDS, type Kind } from '#core/domain/notifications/kinds'
import { checkTemplate, MAX_HTML } from './check-template.ts'
import { MarkdownText } from './engines.ts'
import { renderWords } from './render-words.ts'
import { builtIn } from './repository.ts'

const brand = {
  name: 'Lumen Coffee',
  logoUrl: 'https://cdn.test/l.png',
  accent: '#5b45d6',
  address: 'Calle Mayor 1',
}
const kinds = Object.keys(KINDS).filter(isKind)
const every = kinds.flatMap((kind) => TEMPLATE_LOCALES.map((locale) => [kind, locale] as const))

function mailOf(kind: Kind, locale: 'en' | 'es', values: object = {}): RenderedBy<'email'> {
  const mail = renderWords(builtIn(kind, 'email', locale), {
    brand,
    values: { ...sampleValues(kind), ...values },
  })
  if (mail.channel !== 'email') throw new Error('No mail.')
  return mail
}

/** Every element with its attributes, in order. */
function elementsOf(html: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = []
  const parser = new Parser({ onopentag: (name, attributes) => found.push({ name, attributes }) })
  parser.write(html)
  parser.end()
  return found
}

describe.each(every)('the built-in words of %s in %s', (kind, locale) => {
  it('may be saved as they are, on every channel', () => {
    for (const channel of CHANNELS) {
      const rendered = checkTemplate(builtIn(kind, channel, locale), brand)
      expect(rendered.channel).toBe(channel)
      expect(JSON.stringify(rendered)).not.toMatch(/\{\{|\{%|undefined|NaN/)
    }
  })

  it('make a mail that mail programs can show', () => {
    const { html, bytes, text, subject } = mailOf(kind, locale)
    const elements = elementsOf(html)
    const names = new Set(elements.map(({ name }) => name))
    // Outlook knows tables; Gmail takes away what loads, runs or floats.
    for (const gone of ['script', 'link', 'iframe', 'form', 'object', 'video', 'svg', 'div.flex'])
      expect(names.has(gone), gone).toBe(false)
    for (const { name, attributes } of elements) {
      if (name === 'table') expect(attributes.role).toBe('presentation')
      if (['p', 'h1', 'ul', 'li', 'a'].includes(name)) expect(attributes.style, name).toBeTruthy()
      expect(attributes.style ?? '').not.toMatch(/flex|grid|position|float|url\(|var\(/)
      if (name === 'img') expect([attributes.alt, attributes.height]).toEqual(['Lumen Coffee', '32'])
      if (name === 'a') expect(attributes.href).toMatch(/^https:\/\//)
    }
    expect(html).toMatch(/<meta name="color-scheme" content="light dark">/)
    expect(html).toMatch(/@media \(prefers-color-scheme:dark\)/)
    expect(html).toMatch(/<meta name="viewport"/)
    expect(html).toContain('max-width:560px')
    expect(bytes).toBeLessThan(MAX_HTML)
    expect(bytes).toBe(new TextEncoder().encode(html).length)
    expect(subject).not.toBe('')
    expect(text).not.toMatch(/<\w|&\w+;/)
  })
})

it('says the same in both languages in different words', () => {
  for (const kind of kinds.filter((one) => one !== 'broadcast'))
    expect(mailOf(kind, 'es').subject, kind).not.toBe(mailOf(kind, 'en').subject)
})

describe('the approved content of a broadcast', () => {
  const body = new MarkdownText(
    '# Fresh\n\nRoasted **on Tuesday**, [see it](https://lumen.test/?a=1&b=2).\n\n- one\n- two',
  )
  const mail = mailOf('broadcast', 'en', {
    body,
    subject: 'New\r\nBcc: x@evil.test',
    unsubscribeUrl: 'https://m.test/u',
  })

  it('keeps its form', () => {
    expect(mail.html).toMatch(/<h1 [^>]*>Fresh<\/h1>/)
    expect(mail.html).toContain('<strong>on Tuesday</strong>')
    expect(mail.html).toContain('href="https://lumen.test/?a=1&amp;b=2"')
    expect(mail.text).toContain('see it (https://lumen.test/?a=1&b=2)')
    expect(mail.text).toContain('- one\n- two')
  })

  it('can be left with one click, and has one line for a subject', () => {
    expect(mail.html).toMatch(/href="https:\/\/m.test\/u"[^>]*>Unsubscribe/)
    expect(mail.text).toContain('https://m.test/u')
    expect(mail.subject).toBe('New Bcc: x@evil.test')
  })

  it('never leads where no browser should go', () => {
    const bad = mailOf('broadcast', 'en', {
      body: new MarkdownText('[x](javascript:alert(1)) <b onclick=x>y</b>'),
    })
    expect(bad.html).not.toMatch(/href="javascript|<b onclick/)
  })
})

it('lists what a digest gathered', () => {
  const { text, subject } = mailOf('digest', 'en')
  expect(subject).toBe('3 notifications from Lumen Coffee')
  expect(text.match(/^- /gm)).toHaveLength(3)
  expect(text).toContain('Price list (https://app.example.com/studio/example)')
})
