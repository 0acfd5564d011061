import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { describe, expect, inject, it } from 'vitest'
import { type Delivery, TRIES } from '#core/domain/mail/delivery'
import { ATTEMPT_DEADLINE } from '#core/domain/notifications/effect'
import { db } from '#test/harness/workspace'
import type { OutgoingMail } from '../../adapters/mailer.ts'
import { createSecrets } from '../../adapters/secrets.ts'
import { createSmtpMailer } from '../../adapters/smtp.ts'
import { effect, mailboxMessage, outbox } from '../../db/schema/index.ts'
import { createDeps, type Deps } from '../../deps.ts'
import { consume } from '../../events/consume.ts'
import { reactions } from '../../events/registry.ts'
import { giveUpAttempts, resealMail } from './index.ts'
import { enqueueMail, requestMail } from './request-mail.ts'

const real: Deps = { ...createDeps(env), wake: async () => undefined }
const ctxWith = (deps: Partial<Deps> = {}) => {
  const all = { ...real, ...deps }
  return { db: all.database('first-primary'), deps: all, now: all.clock() }
}
const mail = (key: string, workspaceId: string | null = 'w1') => ({
  key,
  workspaceId,
  to: 'ana.ruiz@example.com',
  subject: 'Hello',
  text: 'https://marquee.test/secret-link',
  html: '<p>Hi</p>',
})

/** A mailer that answers by the list, and what it was given. */
function scripted(...answers: Delivery['kind'][]) {
  const sent: OutgoingMail[] = []
  const send = async (message: OutgoingMail): Promise<Delivery> => {
    sent.push(message)
    const kind = answers.shift() ?? 'accepted'
    return kind === 'accepted' ? { kind } : { kind, reason: `because ${kind}` }
  }
  return { sent, mailer: { name: 'scripted', send } }
}

/** Enqueues one mail; its event and its effect. */
async function request(key: string = crypto.randomUUID(), to = 'ana.ruiz@example.com') {
  await enqueueMail(ctxWith(), { ...mail(key), to })
  const [row] = await db
    .select()
    .from(effect)
    .where(eq(effect.key, `mail:w1:${key}`))
  if (!row) throw new Error('no effect')
  const events = (await db.select().from(outbox)).filter((each) => JSON.stringify(each.data).includes(row.id))
  return { effectId: row.id, eventIds: events.map((each) => each.id) }
}
const effectOf = async (id: string) => (await db.select().from(effect).where(eq(effect.id, id)))[0]
const run = (eventId = '', deps: Partial<Deps> = {}) => consume(ctxWith(deps), eventId, reactions)

describe('a request', () => {
  it('keeps the message sealed and its recipient masked', async () => {
    const row = await effectOf((await request()).effectId)
    expect(row).toMatchObject({
      state: 'intended',
      recipient: 'a•••@example.com',
      sealedWith: 'k1',
      attempts: 0,
    })
    expect(JSON.stringify(row)).not.toMatch(/ana\.ruiz|secret-link/)
  })

  it('made twice under one key is one mail', async () => {
    await request('welcome')
    const { effectId, eventIds } = await request('welcome')
    expect(eventIds).toHaveLength(2)
    for (const eventId of eventIds) await run(eventId)
    const received = await db.select().from(mailboxMessage).where(eq(mailboxMessage.id, effectId))
    expect(received).toMatchObject([{ to: 'ana.ruiz@example.com', subject: 'Hello', from: env.MAIL_FROM }])
    expect(await effectOf(effectId)).toMatchObject({ state: 'confirmed', attempts: 1, provider: 'mailbox' })
  })

  it('is another mail in another workspace', async () => {
    const events = await Promise.all(['w1', 'w2', null].map((id) => requestMail(ctxWith(), mail('same', id))))
    expect(new Set(events.map(({ event }) => JSON.stringify(event.data))).size).toBe(3)
  })
})

describe('sending', () => {
  it('happens once, however many consumers get the event', async () => {
    const { effectId, eventIds } = await request()
    const { sent, mailer } = scripted()
    const results = await Promise.allSettled(Array.from({ length: 6 }, () => run(eventIds[0], { mailer })))
    expect(results.some((result) => result.status === 'fulfilled')).toBe(true)
    await run(eventIds[0], { mailer })
    expect(sent).toHaveLength(1)
    expect(await effectOf(effectId)).toMatchObject({ state: 'confirmed', attempts: 1 })
  })

  it('forgets the message once it is confirmed', async () => {
    const { effectId, eventIds } = await request()
    await run(eventIds[0])
    expect(await effectOf(effectId)).toMatchObject({ payload: '', sealedWith: null })
  })

  it('is tried again after a transient refusal', async () => {
    const { effectId, eventIds } = await request()
    const { sent, mailer } = scripted('deferred')
    await expect(run(eventIds[0], { mailer })).rejects.toThrow('because deferred')
    expect(await effectOf(effectId)).toMatchObject({
      state: 'intended',
      attempts: 1,
      lastError: 'because deferred',
    })
    await run(eventIds[0], { mailer })
    expect(sent.map((each) => each.id)).toEqual([effectId, effectId])
    expect(await effectOf(effectId)).toMatchObject({ state: 'confirmed', attempts: 2, lastError: null })
  })

  it('fails after the last try', async () => {
    const { effectId, eventIds } = await request()
    const { sent, mailer } = scripted(...Array.from({ length: TRIES }, () => 'deferred' as const))
    for (let n = 1; n < TRIES; n++) await expect(run(eventIds[0], { mailer })).rejects.toThrow()
    await run(eventIds[0], { mailer })
    expect(sent).toHaveLength(TRIES)
    expect((await effectOf(effectId))?.state).toBe('failed')
  })

  it.each([
    ['refused', 'failed'],
    ['lost', 'unknown'],
  ] as const)('that was %s is %s and never tried again by itself', async (answer, state) => {
    const { effectId, eventIds } = await request()
    const { sent, mailer } = scripted(answer)
    await run(eventIds[0], { mailer })
    await enqueueMail(ctxWith(), mail('again'))
    await run(eventIds[0], { mailer })
    expect(sent).toHaveLength(1)
    expect(await effectOf(effectId)).toMatchObject({ state, lastError: `because ${answer}` })
  })
})

describe('over a real SMTP server', () => {
  const mailer = createSmtpMailer({ host: '127.0.0.1', port: inject('smtp').open, security: 'none' })
  const requestTo = (name: string) =>
    request(crypto.randomUUID(), `${name}-${crypto.randomUUID()}@example.com`)

  it('a 451 is tried again and delivered', async () => {
    const { effectId, eventIds } = await requestTo('later')
    await expect(run(eventIds[0], { mailer })).rejects.toThrow('451')
    await run(eventIds[0], { mailer })
    expect(await effectOf(effectId)).toMatchObject({ state: 'confirmed', attempts: 2, provider: 'smtp' })
  })

  it.each([
    ['unknown', 'failed', '550'],
    ['vanish', 'unknown', 'closed the connection'],
  ])('%s@ ends as %s', async (name, state, reason) => {
    const { effectId, eventIds } = await requestTo(name)
    await run(eventIds[0], { mailer })
    expect(await effectOf(effectId)).toMatchObject({
      state,
      attempts: 1,
      lastError: expect.stringContaining(reason),
    })
  })
})

describe('an attempt whose consumer died', () => {
  const died = async (since: number) => {
    const requested = await request()
    await db
      .update(effect)
      .set({ state: 'attempted', attempts: 1, updatedAt: since })
      .where(eq(effect.id, requested.effectId))
    return requested
  }

  it('is waited for while it may still end', async () => {
    const { eventIds } = await died(Date.now())
    const { sent, mailer } = scripted()
    await expect(run(eventIds[0], { mailer })).rejects.toThrow('under way')
    expect(sent).toEqual([])
  })

  it('becomes unknown past its deadline, by the sweep or by the next consumer', async () => {
    const [one, two] = [
      await died(Date.now() - ATTEMPT_DEADLINE - 1),
      await died(Date.now() - ATTEMPT_DEADLINE - 1),
    ]
    const { sent, mailer } = scripted()
    await run(one.eventIds[0], { mailer })
    await giveUpAttempts(ctxWith().db, Date.now())
    expect([(await effectOf(one.effectId))?.state, (await effectOf(two.effectId))?.state]).toEqual([
      'unknown',
      'unknown',
    ])
    expect(sent).toEqual([])
  })
})

describe('keys', () => {
  const K2 = 'k2:Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA='
  const K1 = 'k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8='

  it('rotate: old payloads are sealed anew and open without the old key', async () => {
    const { effectId, eventIds } = await request()
    expect(await resealMail(ctxWith().db, createSecrets(`${K2},${K1}`))).toBeGreaterThan(0)
    expect((await effectOf(effectId))?.sealedWith).toBe('k2')
    const { sent, mailer } = scripted()
    await run(eventIds[0], { mailer, secrets: createSecrets(K2) })
    expect(sent).toMatchObject([{ to: 'ana.ruiz@example.com' }])
  })

  it('that are missing leave the mail as it was, to be sent when they are back', async () => {
    const { effectId, eventIds } = await request()
    await expect(run(eventIds[0], { secrets: createSecrets(K2) })).rejects.toThrow('key k1')
    expect(await resealMail(ctxWith().db, createSecrets(K2))).toBe(0)
    expect(await effectOf(effectId)).toMatchObject({ state: 'intended', attempts: 0, sealedWith: 'k1' })
    await run(eventIds[0])
    expect((await effectOf(effectId))?.state).toBe('confirmed')
  })
})
