import PostalMime from 'postal-mime'
import { describe, expect, inject, it } from 'vitest'
import type { OutgoingMail } from './provider.ts'
import { createSmtpMailer, type SmtpSettings } from './smtp.ts'

const ports = inject('smtp')
const mailer = (settings: Partial<SmtpSettings> = {}) =>
  createSmtpMailer({ host: '127.0.0.1', port: ports.open, security: 'none', ...settings })

const mailTo = (name: string): OutgoingMail => ({
  id: crypto.randomUUID(),
  from: 'Márquee & Söhne <hello@marquee.test>',
  to: `${name}-${crypto.randomUUID().slice(0, 8)}@example.com`,
  subject:
    'Confirma tu dirección — «una línea larga, con acentos y 日本語 para que no quepa en una sola palabra»',
  text: 'Hola:\n\n.una línea que empieza por punto\n.\nFin — ñ €\n',
  html: '<p>Hola <b>ñ</b> 日本語</p>',
  at: Date.UTC(2026, 10, 23, 9, 5),
})

interface Held {
  to: string
  user: string | null
  raw: string
}
const heldFor = async (mail: OutgoingMail): Promise<Held[]> =>
  (await fetch(`http://127.0.0.1:${ports.held}/?to=${encodeURIComponent(mail.to)}`)).json()

describe('SMTP against a real server', () => {
  it('delivers both parts and a subject in any script, byte for byte', async () => {
    const mail = mailTo('ana')
    expect(await mailer().send(mail)).toEqual({ kind: 'accepted', ref: null })
    const [held, ...more] = await heldFor(mail)
    expect(more).toEqual([])
    const parsed = await PostalMime.parse(held?.raw ?? '')
    expect(parsed).toMatchObject({
      subject: mail.subject,
      from: { name: 'Márquee & Söhne', address: 'hello@marquee.test' },
      to: [{ address: mail.to }],
      messageId: `<${mail.id}@marquee.test>`,
      date: '2026-11-23T09:05:00.000Z',
    })
    expect(parsed.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(mail.text.trimEnd())
    expect(parsed.html?.trimEnd()).toBe(mail.html)
    for (const line of held?.raw.split('\r\n') ?? []) expect(line.length).toBeLessThanOrEqual(78)
  })

  it('tells a definite refusal of the recipient and of the message', async () => {
    expect(await mailer().send(mailTo('unknown'))).toEqual({
      ...{ kind: 'failed', class: 'refused' },
      reason: '550 No such user here',
    })
    expect(await mailer().send(mailTo('full'))).toEqual({
      kind: 'failed',
      class: 'refused',
      reason: '552 Mailbox full',
    })
  })

  it('defers on a transient answer, and delivers at the next try', async () => {
    const mail = mailTo('later')
    expect(await mailer().send(mail)).toEqual({
      ...{ kind: 'failed', class: 'throttled' },
      reason: '451 Try again later',
    })
    expect(await mailer().send(mail)).toEqual({ kind: 'accepted', ref: null })
    expect(await heldFor(mail)).toHaveLength(1)
  })

  it('defers when the connection breaks before the message was handed over', async () => {
    const mail = mailTo('drop')
    expect(await mailer().send(mail)).toMatchObject({ class: 'down' })
    expect(await heldFor(mail)).toEqual([])
  })

  it('cannot tell when it breaks after the message and before the answer', async () => {
    const mail = mailTo('vanish')
    expect(await mailer().send(mail)).toMatchObject({ class: 'lost' })
    expect(await heldFor(mail)).toHaveLength(1)
  })

  it('cannot tell either when the answer never comes', async () => {
    expect(await mailer({ timeout: 400 }).send(mailTo('silent'))).toEqual({
      ...{ kind: 'failed', class: 'lost' },
      reason: 'No end after 0.4 s.',
    })
  })

  it('defers when nobody listens', async () => {
    expect(await mailer({ port: ports.refusing }).send(mailTo('ana'))).toMatchObject({ class: 'down' })
  })

  it('defers rather than send in clear what shall be encrypted', async () => {
    expect(await mailer({ security: 'starttls' }).send(mailTo('ana'))).toEqual({
      ...{ kind: 'failed', class: 'down' },
      reason: 'The server offers no STARTTLS.',
    })
  })
})

describe('SMTP with sign-in', () => {
  it('delivers as the user', async () => {
    const mail = mailTo('ana')
    const credentials = { user: 'marquee', password: 'right' }
    expect(await mailer({ port: ports.guarded, credentials }).send(mail)).toEqual({
      kind: 'accepted',
      ref: null,
    })
    expect(await heldFor(mail)).toMatchObject([{ user: 'marquee' }])
  })

  it('defers on wrong credentials, without showing them', async () => {
    const credentials = { user: 'marquee', password: 'a-wrong-one' }
    const delivery = await mailer({ port: ports.guarded, credentials }).send(mailTo('ana'))
    expect(delivery).toEqual({
      ...{ kind: 'failed', class: 'down' },
      reason: 'Sign-in refused: 535 Authentication credentials invalid',
    })
  })

  it('defers when the server knows no sign-in', async () => {
    const credentials = { user: 'marquee', password: 'right' }
    expect(await mailer({ credentials }).send(mailTo('ana'))).toMatchObject({ class: 'down' })
  })
})

describe('what would start another header or command', () => {
  it.each([
    ['subject', { subject: 'Hi\r\nBcc: victim@example.com' }],
    ['recipient', { to: 'a@example.com>\r\nRCPT TO:<victim@example.com' }],
    ['sender', { from: 'A\r\nBcc: victim@example.com <a@example.com>' }],
  ])('is refused in the %s before anything is sent', async (_where, change) => {
    expect(await mailer({ port: ports.refusing }).send({ ...mailTo('ana'), ...change })).toMatchObject({
      class: 'refused',
    })
  })
})
