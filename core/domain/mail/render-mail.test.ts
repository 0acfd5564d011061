import { describe, expect, it } from 'vitest'
import { MAIL_LOCALES, type MailData, type MailKind } from './kinds.ts'
import { mailLocale, renderMail } from './render-mail.ts'

const url = 'https://marquee.test/go?token=a&next=b'
const at = Date.UTC(2026, 10, 23, 9, 5)
const samples: MailData = {
  verify_email: { name: 'Ana', url },
  reset_password: { name: 'Ana', url },
  password_changed: { name: 'Ana' },
  two_factor_enabled: { name: 'Ana' },
  two_factor_disabled: { name: 'Ana' },
  new_sign_in: { name: 'Ana', at, agent: 'Firefox on Linux' },
  existing_account: { name: 'Ana', url },
  email_change: { name: 'Ana', url },
  invitation: { inviterName: 'Luis', workspaceName: 'Acme', roleName: 'editor', url, expiresAt: at },
  test_mail: { name: 'Ana', workspaceName: 'Acme' },
}
const kinds = Object.keys(samples) as MailKind[]
const decode = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

describe.each(MAIL_LOCALES)('mail in %s', (locale) => {
  it.each(kinds)('says the same in both parts: %s', (kind) => {
    const { subject, text, html } = renderMail(kind, locale, samples[kind])
    expect(subject.length).toBeGreaterThan(5)
    const shown = decode(html)
    for (const line of text.split('\n').filter((part) => part && part !== '—' && !part.endsWith(':')))
      expect(shown).toContain(line)
    expect(html).toContain(`<html lang="${locale}"`)
  })

  it.each(kinds)('loads nothing from outside: %s', (kind) => {
    const { html } = renderMail(kind, locale, samples[kind])
    expect(html).not.toMatch(/<(script|img|link|iframe)|url\(|@import|src=/i)
  })
})

it('is written in both languages, never in one twice', () => {
  for (const kind of kinds)
    expect(renderMail(kind, 'es', samples[kind]).subject).not.toBe(
      renderMail(kind, 'en', samples[kind]).subject,
    )
})

it('escapes what people typed', () => {
  const name = `<img src=x onerror="alert('1')"> & co`
  const { html, text } = renderMail('verify_email', 'en', { name, url })
  expect(html).not.toContain('<img')
  expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; co')
  expect(text).toContain(name)
})

it('keeps a subject on one line', () => {
  const data = { ...samples.invitation, workspaceName: 'Acme\r\nBcc: everyone@example.com\u0085x' }
  expect(renderMail('invitation', 'en', data).subject).toBe(
    'Luis invites you to Acme Bcc: everyone@example.com x',
  )
})

it.each(['javascript:alert(1)', 'data:text/html,x', '//example.com', 'https://a b'])(
  'refuses the link %s',
  (bad) => {
    expect(() => renderMail('reset_password', 'en', { name: 'Ana', url: bad })).toThrow('http(s)')
  },
)

it('says times in the reader’s language and in UTC', () => {
  expect(renderMail('new_sign_in', 'en', samples.new_sign_in).text).toContain(
    'November 23, 2026 at 9:05 AM UTC',
  )
  expect(renderMail('new_sign_in', 'es', samples.new_sign_in).text).toMatch(/23 de noviembre de 2026.* UTC/)
})

it.each([
  ['es', 'es'],
  ['es-MX', 'es'],
  ['est', 'en'],
  ['fr', 'en'],
  [null, 'en'],
] as const)('writes to someone with locale %s in %s', (locale, expected) => {
  expect(mailLocale(locale)).toBe(expected)
})
