import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { describe, expect, inject, it } from 'vitest'
import { ATTEMPT_DEADLINE } from '#core/domain/notifications/effect'
import { MAX_ATTEMPTS } from '#core/domain/notifications/retry-plan'
import { db } from '#test/harness/workspace'
import { accepted, failed, type Handover, type OutgoingMail, type Provider } from '../../adapters/provider.ts'
import { createSecrets } from '../../adapters/secrets.ts'
import { createSmtpMailer } from '../../adapters/smtp.ts'
import { effect, effectAttempt, mailboxMessage, outbox, providerCircuit } from '../../db/schema/index.ts'
import { createDeps, type Deps } from '../../deps.ts'
import { consume } from '../../events/consume.ts'
import { reactions } from '../../events/registry.ts'
import { enqueueMail, requestMail } from '../mail/index.ts'
import { giveUpAttempts, resealEffects, runEffect } from './index.ts'

const real: Deps = { ...createDeps(env), wake: async () => undefined }
const HOUR = 3_600_000

type Answer = 'accepted' | 'throttled' | 'down' | 'refused' | 'gone' | 'lost'

/** A provider that answers by the list, and what it was given. */
function scripted(answers: Answer[] = [], dedupes = false) {
  const sent: OutgoingMail[] = []
  const provider: Provider<OutgoingMail> = {
    ...{ name: `scripted-${crypto.randomUUID().slice(0, 8)}`, dedupes },
    async send(message): Promise<Handover> {
      sent.push(message)
      const kind = answers.shift() ?? 'accepted'
      return kind === 'accepted' ? accepted(`ref-${message.id}`) : failed(kind, `because ${kind}`)
    },
  }
  return { sent, provider }
}

/** Ports with these mail providers, `later` ms ahead, and what was signalled for when. */
function portsOf(providers: Provider<OutgoingMail>[], later = 0, further: Partial<Deps> = {}) {
  const signalled: { effectId?: string; delay: number }[] = []
  const deps: Deps = {
    ...real,
    providers: { ...real.providers, ...(providers.length > 0 && { email: providers }) },
    clock: () => Date.now() + later,
    random: () => 0,
    deliveryQueues: {
      async signal(wakeUps) {
        signalled.push(...wakeUps.map(({ wakeUp, delay = 0 }) => ({ ...wakeUp, delay })))
      },
    },
    ...further,
  }
  return { signalled, ctx: { db: deps.database('first-primary'), deps, now: deps.clock() } }
}

const mail = (key: string, workspaceId: string | null = 'w1') => ({
  key,
  workspaceId,
  to: 'ana.ruiz@example.com',
  subject: 'Hello',
  text: 'https://marquee.test/secret-link',
  html: '<p>Hi</p>',
})

/** Enqueues one mail; its effect and its events. */
async function request(key: string = crypto.randomUUID(), to = 'ana.ruiz@example.com') {
  await enqueueMail(portsOf([]).ctx, { ...mail(key), to })
  const [row] = await db
    .select()
    .from(effect)
    .where(eq(effect.key, `mail:w1:${key}`))
  if (!row) throw new Error('no effect')
  const events = (await db.select().from(outbox)).filter((each) => JSON.stringify(each.data).includes(row.id))
  return { effectId: row.id, eventIds: events.map((each) => each.id) }
}
const effectOf = async (id: string) => (await db.select().from(effect).where(eq(effect.id, id)))[0]
const attemptsOf = (id: string) =>
  db.select().from(effectAttempt).where(eq(effectAttempt.effectId, id)).orderBy(effectAttempt.attempt)
const run = (effectId: string, providers: Provider<OutgoingMail>[], later = 0, further: Partial<Deps> = {}) =>
  runEffect(portsOf(providers, later, further).ctx, effectId)

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
    expect(eventIds.length).toBeGreaterThan(1)
    for (const eventId of eventIds) await consume(portsOf([]).ctx, eventId, reactions)
    const received = await db.select().from(mailboxMessage).where(eq(mailboxMessage.id, effectId))
    expect(received).toMatchObject([{ to: 'ana.ruiz@example.com', subject: 'Hello', from: env.MAIL_FROM }])
    expect(await effectOf(effectId)).toMatchObject({ state: 'confirmed', attempts: 1, provider: 'mailbox' })
  })

  it('is another mail in another workspace', async () => {
    const events = await Promise.all(
      ['w1', 'w2', null].map((id) => requestMail(portsOf([]).ctx, mail('same', id))),
    )
    expect(new Set(events.map(({ event }) => JSON.stringify(event.data))).size).toBe(3)
  })
})

describe('sending', () => {
  it('happens once, however many consumers come', async () => {
    const { effectId } = await request()
    const { sent, provider } = scripted()
    await Promise.all(Array.from({ length: 6 }, () => run(effectId, [provider])))
    await run(effectId, [provider])
    expect(sent).toHaveLength(1)
    expect(await effectOf(effectId)).toMatchObject({ state: 'confirmed', attempts: 1 })
  })

  it('forgets the message once it is confirmed, and keeps what the provider calls it', async () => {
    const { effectId } = await request()
    await run(effectId, [scripted().provider])
    expect(await effectOf(effectId)).toMatchObject({
      ...{ payload: '', sealedWith: null, providerRef: `ref-${effectId}` },
      confirmedAt: expect.any(Number),
    })
  })

  it('is tried again after a transient refusal, when it is due and not before', async () => {
    const { effectId } = await request()
    const { sent, provider } = scripted(['throttled'])
    const { ctx, signalled } = portsOf([provider])
    await runEffect(ctx, effectId)
    expect(signalled).toEqual([{ effectId, delay: expect.closeTo(2_500, -3) }])
    await run(effectId, [provider])
    expect(sent).toHaveLength(1)
    await run(effectId, [provider], HOUR)
    expect(sent.map((each) => each.id)).toEqual([effectId, effectId])
    expect(await effectOf(effectId)).toMatchObject({ state: 'confirmed', attempts: 2, lastError: null })
    expect((await attemptsOf(effectId)).map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['throttled', 'because throttled'],
      ['accepted', null],
    ])
  })

  it('is a dead letter with its reason after the last try', async () => {
    const { effectId } = await request()
    const { sent, provider } = scripted(Array.from({ length: 20 }, () => 'throttled' as const))
    for (let n = 1; n <= MAX_ATTEMPTS + 2; n++) await run(effectId, [provider], n * HOUR)
    expect(sent).toHaveLength(MAX_ATTEMPTS)
    expect(await effectOf(effectId)).toMatchObject({
      ...{ state: 'failed', errorClass: 'throttled', lastError: 'because throttled' },
    })
  })

  it.each([
    ['refused', 'failed'],
    ['gone', 'failed'],
    ['lost', 'unknown'],
  ] as const)('that was %s is %s and never tried again by itself', async (answer, state) => {
    const { effectId } = await request()
    const { sent, provider } = scripted([answer])
    await run(effectId, [provider, scripted().provider])
    await run(effectId, [provider], HOUR)
    expect(sent).toHaveLength(1)
    expect(await effectOf(effectId)).toMatchObject({ state, lastError: `because ${answer}` })
  })

  it('waits while its provider has no room this second, and counts no attempt', async () => {
    const { effectId } = await request()
    const { sent, provider } = scripted()
    await run(effectId, [provider], 0, { providerRates: { take: async () => 2_000 } })
    expect([sent, await effectOf(effectId)]).toMatchObject([[], { state: 'intended', attempts: 0 }])
    await run(effectId, [provider], 3_000)
    expect(sent).toHaveLength(1)
  })
})

describe('several providers', () => {
  it('take over at once from one that is down', async () => {
    const { effectId } = await request()
    const [first, second] = [scripted(['down']), scripted()]
    await run(effectId, [first.provider, second.provider])
    expect([first.sent.length, second.sent.length]).toEqual([1, 1])
    expect(await effectOf(effectId)).toMatchObject({ state: 'confirmed', provider: second.provider.name })
  })

  it('do not get what may have arrived by the first: that one alone gets it again, by its key', async () => {
    const { effectId } = await request()
    const [first, second] = [scripted(['lost', 'down'], true), scripted()]
    for (const later of [0, HOUR, 2 * HOUR]) await run(effectId, [first.provider, second.provider], later)
    expect(first.sent.map(({ id }) => id)).toEqual([effectId, effectId, effectId])
    expect(second.sent).toEqual([])
    expect(await effectOf(effectId)).toMatchObject({ state: 'confirmed', pinnedTo: first.provider.name })
  })

  it('leave one in peace that failed five times, until a probe finds it well', async () => {
    const broken = scripted(Array.from({ length: 6 }, () => 'down' as const))
    const good = scripted()
    const send = async (later = 0) => run((await request()).effectId, [broken.provider, good.provider], later)
    for (let n = 0; n < 8; n++) await send()
    expect([broken.sent.length, good.sent.length]).toEqual([5, 8])
    await send(31_000)
    expect(broken.sent).toHaveLength(6)
    await send(32_000)
    expect(broken.sent).toHaveLength(6)
    await send(HOUR)
    await send(HOUR)
    expect([broken.sent.length, good.sent.length]).toEqual([8, 10])
    const name = `email:${broken.provider.name}`
    expect(await db.select().from(providerCircuit).where(eq(providerCircuit.provider, name))).toEqual([])
  })

  it('that all rest keep the message for later', async () => {
    const only = scripted(Array.from({ length: 5 }, () => 'down' as const))
    for (let n = 0; n < 5; n++) await run((await request()).effectId, [only.provider])
    const { effectId } = await request()
    const { ctx, signalled } = portsOf([only.provider])
    await runEffect(ctx, effectId)
    expect(await effectOf(effectId)).toMatchObject({ state: 'intended', attempts: 0 })
    expect(signalled).toMatchObject([{ effectId, delay: expect.closeTo(30_000, -4) }])
  })
})

describe('over a real SMTP server', () => {
  const smtp = createSmtpMailer({ host: '127.0.0.1', port: inject('smtp').open, security: 'none' })
  const requestTo = (name: string) =>
    request(crypto.randomUUID(), `${name}-${crypto.randomUUID()}@example.com`)

  it('a 451 is tried again and delivered', async () => {
    const { effectId } = await requestTo('later')
    await run(effectId, [smtp])
    expect(await effectOf(effectId)).toMatchObject({ state: 'intended', errorClass: 'throttled' })
    await run(effectId, [smtp], HOUR)
    expect(await effectOf(effectId)).toMatchObject({ state: 'confirmed', attempts: 2, provider: 'smtp' })
  })

  it.each([
    ['unknown', 'failed', '550'],
    ['vanish', 'unknown', 'closed the connection'],
  ])('%s@ ends as %s', async (name, state, reason) => {
    const { effectId } = await requestTo(name)
    await run(effectId, [smtp])
    expect(await effectOf(effectId)).toMatchObject({
      state,
      attempts: 1,
      lastError: expect.stringContaining(reason),
    })
  })
})

describe('an attempt whose consumer died', () => {
  const died = async (since: number, provider = 'smtp') => {
    const requested = await request()
    await db
      .update(effect)
      .set({ state: 'attempted', attempts: 1, updatedAt: since, provider })
      .where(eq(effect.id, requested.effectId))
    return requested
  }
  const long = () => Date.now() - ATTEMPT_DEADLINE - 1

  it('is waited for while it may still end', async () => {
    const { effectId } = await died(Date.now())
    const { sent, provider } = scripted()
    await run(effectId, [provider])
    expect([sent, (await effectOf(effectId))?.state]).toEqual([[], 'attempted'])
  })

  it('becomes unknown past its deadline', async () => {
    const { effectId } = await died(long())
    await giveUpAttempts(portsOf([]).ctx.db, real.providers, Date.now())
    expect(await effectOf(effectId)).toMatchObject({ state: 'unknown', errorClass: 'died' })
  })

  it('goes again to a provider that tells a copy by its key, and to no other', async () => {
    const [knowing, other] = [scripted([], true), scripted()]
    const { effectId } = await died(long(), knowing.provider.name)
    const both = { ...real.providers, email: [other.provider, knowing.provider] }
    await giveUpAttempts(portsOf([]).ctx.db, both, Date.now())
    await run(effectId, both.email)
    expect([other.sent.length, knowing.sent.length]).toEqual([0, 1])
    expect(await effectOf(effectId)).toMatchObject({ state: 'confirmed', attempts: 2 })
  })
})

describe('keys', () => {
  const K2 = 'k2:Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA='
  const K1 = 'k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8='

  it('rotate: old payloads are sealed anew and open without the old key', async () => {
    const { effectId } = await request()
    expect(await resealEffects(portsOf([]).ctx.db, createSecrets(`${K2},${K1}`))).toBeGreaterThan(0)
    expect((await effectOf(effectId))?.sealedWith).toBe('k2')
    const { sent, provider } = scripted()
    await run(effectId, [provider], 0, { secrets: createSecrets(K2) })
    expect(sent).toMatchObject([{ to: 'ana.ruiz@example.com' }])
  })

  it('that are missing leave the mail as it was, to be sent when they are back', async () => {
    const { effectId } = await request()
    await expect(run(effectId, [], 0, { secrets: createSecrets(K2) })).rejects.toThrow('key k1')
    expect(await resealEffects(portsOf([]).ctx.db, createSecrets(K2))).toBe(0)
    expect(await effectOf(effectId)).toMatchObject({ state: 'intended', attempts: 0, sealedWith: 'k1' })
    await run(effectId, [])
    expect((await effectOf(effectId))?.state).toBe('confirmed')
  })
})
