import { describe, expect, inject, it } from 'vitest'
import type { Seen } from '#test/harness/provider-peer'
import { createChatWebhooks } from './chat-webhooks.ts'
import type { OutgoingMail, OutgoingSms, Provider } from './provider.ts'
import { createResendMailer } from './resend.ts'
import { createSafeFetch } from './safe-fetch.ts'
import { createSmsHttp } from './sms-http.ts'
import { createTwilio } from './twilio.ts'

const peer = inject('providers')
const timeout = 600
const seenBy = async (to: string): Promise<Seen[]> =>
  (await fetch(`${peer}/?to=${encodeURIComponent(to)}`)).json()
const unique = () => crypto.randomUUID().slice(0, 8)

const resend = createResendMailer({ apiKey: 're_test', baseUrl: peer, timeout })
const mailTo = (name: string): OutgoingMail => ({
  ...{ id: crypto.randomUUID(), from: 'Acme <hello@acme.test>', to: `${name}.${unique()}@example.com` },
  ...{
    subject: 'Hello',
    text: 'Hi',
    html: '<p>Hi</p>',
    at: 0,
    headers: { 'List-Unsubscribe': '<https://a.test/u>' },
  },
})

const twilio = createTwilio({
  ...{ accountSid: 'AC1', authToken: 'secret', from: '+15005550006', baseUrl: peer, timeout },
  statusUrl: (id) => `https://marquee.test/status/${id}`,
})
const gateway = createSmsHttp({ url: `${peer}/sms`, token: 'token', from: 'ACME', timeout })
const digits = () => String(Math.floor(Math.random() * 1e6)).padStart(6, '0')
const smsTo = (fault: number, times: number): OutgoingSms => ({
  ...{ id: crypto.randomUUID(), to: `+1555${fault}${times}${digits()}`, text: 'Hola', at: 0 },
})

describe('Resend', () => {
  it('gets the mail with our key, its header fields and a tag to know it by', async () => {
    const mail = mailTo('ok.0')
    expect(await resend.send(mail)).toEqual({ kind: 'accepted', ref: expect.stringMatching(/^id-/) })
    const [seen] = await seenBy(mail.to)
    expect(seen).toMatchObject({
      service: 'resend',
      key: mail.id,
      headers: { authorization: 'Bearer re_test' },
    })
    expect(JSON.parse(seen?.body ?? '')).toMatchObject({
      ...{ from: mail.from, to: [mail.to], subject: 'Hello', headers: mail.headers },
      tags: [{ name: 'effect', value: mail.id }],
    })
  })

  it.each([
    ['throttle', 'throttled'],
    ['error', 'down'],
    ['refuse', 'refused'],
    ['reset', 'lost'],
    ['die', 'lost'],
    ['hang', 'lost'],
  ])('that answers with %s is %s', async (fault, kind) => {
    const mail = mailTo(`${fault}.1`)
    expect(await resend.send(mail)).toMatchObject({ kind: 'failed', class: kind })
    expect(await resend.send(mail)).toMatchObject({ kind: 'accepted' })
    expect((await seenBy(mail.to)).filter(({ taken }) => taken)).toHaveLength(1)
  })

  it('says when to come back', async () => {
    expect(await resend.send(mailTo('throttle.1'))).toMatchObject({ retryAfter: 1000 })
  })

  it('that nobody answers for was not reached', async () => {
    const nobody = createResendMailer({ apiKey: 'x', baseUrl: `http://127.0.0.1:${inject('smtp').refusing}` })
    expect(await nobody.send(mailTo('ok.0'))).toMatchObject({ class: expect.stringMatching(/down|lost/) })
  })

  it('is asked nothing that could start another header field', async () => {
    expect(await resend.send({ ...mailTo('ok.0'), subject: 'a\r\nBcc: b@c.d' })).toMatchObject({
      class: 'refused',
    })
  })
})

describe.each([
  ['Twilio', twilio, 'twilio'],
  ['a generic gateway', gateway, 'sms'],
] as [string, Provider<OutgoingSms>, string][])('%s', (_name, provider, service) => {
  it('gets the text', async () => {
    const sms = smsTo(9, 0)
    expect(await provider.send(sms)).toMatchObject({ kind: 'accepted', ref: expect.stringMatching(/^id-/) })
    const [seen] = await seenBy(`none.0.${sms.to.slice(7)}`)
    expect(seen).toMatchObject({ service, key: provider.dedupes ? sms.id : null })
    expect(decodeURIComponent(seen?.body ?? '')).toContain(sms.id)
  })

  it.each([
    [0, 'throttled'],
    [1, 'down'],
    [3, 'lost'],
    [4, 'refused'],
  ])('that answers with fault %i is told apart', async (fault, kind) => {
    const wanted = fault === 4 ? 'lost' : kind
    expect(await provider.send(smsTo(fault, 1))).toMatchObject({ kind: 'failed', class: wanted })
  })
})

describe('a chat', () => {
  const chat = createChatWebhooks(
    createSafeFetch({ resolve: async () => ['127.0.0.1'], allowLoopback: true }),
  )
  const message = (path: string, service: 'slack' | 'discord' | 'teams' = 'slack') => ({
    ...{ id: crypto.randomUUID(), at: 0, service, address: `${peer}${path}`, title: 'A <b> & c', text: 'Hi' },
    url: 'https://marquee.test/inbox',
  })

  it.each(['slack', 'discord', 'teams'] as const)('of %s gets its own form', async (service) => {
    const path = `/chat/ok.0.${unique()}`
    expect(await chat.send(message(path, service))).toEqual({ kind: 'accepted', ref: null })
    const [seen] = await seenBy(path)
    expect(JSON.parse(seen?.body ?? '')).toMatchObject(
      {
        slack: {
          text: 'A <b> & c',
          blocks: [{ text: { text: '*<https://marquee.test/inbox|A &lt;b&gt; &amp; c>*' } }, {}],
        },
        discord: { embeds: [{ title: 'A <b> & c' }], allowed_mentions: { parse: [] } },
        teams: { type: 'message', attachments: [{ content: { type: 'AdaptiveCard' } }] },
      }[service],
    )
  })

  it.each([
    ['gone', 'gone'],
    ['throttle', 'throttled'],
    ['error', 'down'],
    ['die', 'lost'],
  ])('that answers with %s is %s', async (fault, kind) => {
    expect(await chat.send(message(`/chat/${fault}.1.${unique()}`))).toMatchObject({ class: kind })
  })

  it('is not looked for in a private network', async () => {
    const strict = createChatWebhooks(
      createSafeFetch({ resolve: async () => ['10.0.0.1'], allowLoopback: false }),
    )
    expect(
      await strict.send({ ...message('/x'), address: 'https://intranet.example.com/hook' }),
    ).toMatchObject({
      class: 'refused',
    })
  })
})
