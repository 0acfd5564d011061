import { and, desc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Problem } from '#core/contracts/common'
import type { MemberPhone } from '#core/contracts/reaching'
import { deliverDue } from '#test/harness/deliveries'
import { deliverEvents } from '#test/harness/inbox'
import { request } from '#test/harness/request'
import { createWorkspace, db, type TestPerson } from '#test/harness/workspace'
import { mailboxMessage, memberPhone, notificationDelivery, suppression } from '../../db/schema/index.ts'

const PATH = '/api/notifications/phone'
const numberOf = () => `+34611${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}`

async function scene() {
  const workspace = await createWorkspace()
  const person = await workspace.person('admin')
  const phone = numberOf()
  const ask = (body: object = { phone }, as: TestPerson = person) =>
    request<MemberPhone & Problem>('POST', PATH, { as: as.token, body })
  const verify = (code: string) =>
    request<MemberPhone & Problem>('POST', `${PATH}/verify`, { as: person.token, body: { code } })
  /** What came to the number, the newest first. */
  const texts = async (to = phone) => {
    await deliverEvents(workspace.id)
    const rows = await db
      .select()
      .from(mailboxMessage)
      .where(eq(mailboxMessage.to, to))
      .orderBy(desc(mailboxMessage.at))
    return rows.map(({ text }) => text)
  }
  const own = and(eq(memberPhone.workspaceId, workspace.id), eq(memberPhone.userId, person.userId))
  return {
    ...{ workspace, person, phone, ask, verify, texts },
    code: async () => (await texts())[0]?.slice(0, 6) ?? '',
    row: async () => (await db.select().from(memberPhone).where(own))[0],
    change: (set: Partial<typeof memberPhone.$inferInsert>) => db.update(memberPhone).set(set).where(own),
  }
}

const wrong = (code: string) => (code === '000000' ? '000001' : '000000')

describe('a number for text messages', () => {
  it('is used once its code came back, and never before', async () => {
    const { ask, verify, code, row, phone } = await scene()
    expect((await ask()).body).toMatchObject({
      phone: null,
      pending: `${phone.slice(0, 3)}•••${phone.slice(-2)}`,
    })
    const sent = await code()
    expect([sent, JSON.stringify(await row()).includes(sent)]).toEqual([
      expect.stringMatching(/^\d{6}$/),
      false,
    ])
    expect((await verify(wrong(sent))).body.fields).toMatchObject([{ path: 'code' }])
    expect(await row()).toMatchObject({ phone: null, pending: phone })
    expect((await verify(sent)).body).toMatchObject({ pending: null, verifiedAt: expect.any(String) })
    expect(await row()).toMatchObject({ phone, pending: null, codeHash: null })
    expect((await verify(sent)).status).toBe(409)
  })

  it('cannot be guessed: five wrong codes end it, however many come at once', async () => {
    const { ask, verify, code, row } = await scene()
    await ask()
    const sent = await code()
    const answers = await Promise.all(Array.from({ length: 8 }, () => verify(wrong(sent))))
    expect(answers.map(({ status }) => status).sort()).toEqual([400, 400, 400, 400, 400, 409, 409, 409])
    expect((await verify(sent)).status).toBe(409)
    expect((await row())?.phone).toBeNull()
  })

  it('needs a code that is not older than ten minutes', async () => {
    const { ask, verify, code, change } = await scene()
    await ask()
    const sent = await code()
    await change({ codeEndsAt: Date.now() - 1 })
    expect((await verify(sent)).status).toBe(409)
  })

  it('is sent one code a minute and five a day, in all workspaces of a person', async () => {
    const { ask, change, texts } = await scene()
    const answers = await Promise.all([ask(), ask()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const again = await ask()
    expect([again.status, Number(again.headers.get('retry-after'))]).toEqual([429, expect.any(Number)])
    await change({ sentAt: [1, 2, 3, 4, 5].map((hours) => Date.now() - hours * 3_600_000) })
    expect((await ask()).status).toBe(429)
    expect(await texts()).toHaveLength(1)
  })

  it.each([['600'], ['not a number'], ['+99912345678901234'], ['']])('cannot be %j', async (phone) => {
    const { ask } = await scene()
    const { status, body } = await ask({ phone })
    expect([status, body.fields?.[0]?.path]).toEqual([400, 'phone'])
  })

  it('that answered STOP gets no code', async () => {
    const { ask, phone, workspace, texts } = await scene()
    await db.insert(suppression).values({
      ...{ id: crypto.randomUUID(), workspaceId: workspace.id, channel: 'sms', address: phone },
      ...{ reason: 'unsubscribe', source: 'test', at: 0 },
    })
    expect([(await ask()).status, await texts()]).toEqual([409, []])
  })

  it('tells a member what is critical, and nothing else; STOP ends it, forgetting the number too', async () => {
    const { workspace, person, phone, ask, verify, code, texts } = await scene()
    await ask()
    await verify(await code())
    const send = async (kind: string, data: object) => {
      const body = { kind, recipients: [{ userId: person.userId }], data }
      expect((await request('POST', '/api/notifications', { as: person.token, body })).status).toBe(202)
      await deliverEvents(workspace.id)
      await deliverDue(workspace.id)
    }
    const alert = () =>
      send('security.alert', { what: 'A sign-in from a new country', url: 'https://example.com/' })
    await send('quota.reached', { name: 'Texts', url: 'https://example.com/' })
    await alert()
    expect((await texts()).filter((text) => text?.includes('new country'))).toHaveLength(1)
    expect(await texts()).toHaveLength(2)
    await db.insert(suppression).values({
      ...{ id: crypto.randomUUID(), workspaceId: workspace.id, channel: 'sms', address: phone },
      ...{ reason: 'unsubscribe', source: 'test', at: 0 },
    })
    await alert()
    expect((await request('DELETE', PATH, { as: person.token })).status).toBe(204)
    await alert()
    const rows = await db
      .select({ state: notificationDelivery.state, reason: notificationDelivery.reason })
      .from(notificationDelivery)
      .where(and(eq(notificationDelivery.workspaceId, workspace.id), eq(notificationDelivery.channel, 'sms')))
    expect(rows.map(({ state, reason }) => `${state} ${reason}`).sort()).toEqual([
      'sent null',
      'skipped no_address',
      'skipped unsubscribe',
    ])
    expect(await texts()).toHaveLength(2)
  })
})
