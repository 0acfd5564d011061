import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { ESCALATION } from '#core/domain/notifications/plan-channels'
import { deliverDue } from '#test/harness/deliveries'
import { deliverEvents, inboxScene } from '#test/harness/inbox'
import { request } from '#test/harness/request'
import { createWorkspace, db, type TestPerson } from '#test/harness/workspace'
import {
  effect,
  mailboxMessage,
  member,
  notificationDelivery,
  sendingSettings,
  user,
} from '#worker/db/schema/index'
import { openDatabase } from '../../db/client.ts'
import { waysFor } from './ways.ts'

/** A review is asked for; `round` is a sweep that much later (ms). */
async function scene() {
  const base = await inboxScene()
  await base.submit('Please check the price.')
  await deliverEvents(base.workspace.id)
  const [owner] = await db.select().from(user).where(eq(user.id, base.reviewer.userId))
  return {
    ...base,
    round: (later: number) => deliverDue(base.workspace.id, later),
    async delivery() {
      const [row] = await db
        .select()
        .from(notificationDelivery)
        .where(eq(notificationDelivery.userId, base.reviewer.userId))
      return row
    },
    async mails() {
      await deliverEvents(base.workspace.id)
      return db
        .select()
        .from(mailboxMessage)
        .where(eq(mailboxMessage.to, owner?.email ?? ''))
    },
    prefer: (person: TestPerson, body: object) =>
      request('PATCH', '/api/notifications/preferences', { as: person.token, body }),
  }
}

describe('what the inbox did not reach', () => {
  it('is written after ten minutes, once, and the row says why', async () => {
    const { round, delivery, mails } = await scene()
    await round(ESCALATION - 5_000)
    expect(await delivery()).toMatchObject({ state: 'planned', channel: 'email' })
    await round(ESCALATION + 1)
    expect(await delivery()).toMatchObject({ state: 'sent', reason: null, provider: 'mailbox', attempts: 1 })
    const [mail, ...more] = await mails()
    expect(mail?.subject).toMatch(/asks for your review of “Spring lot”/)
    expect([mail?.text.includes('Please check the price.'), more]).toEqual([true, []])
    expect((await delivery())?.trail.map(({ rule }) => rule)).toEqual([
      'consent',
      'suppression',
      'preference',
      'quiet_hours',
      'frequency_cap',
      'digest',
    ])
  })

  it('is written once by two rounds that overlap', async () => {
    const { round, mails, workspace } = await scene()
    await Promise.all([round(ESCALATION + 1), round(ESCALATION + 1), round(ESCALATION + 2)])
    expect(await mails()).toHaveLength(1)
    expect(await db.select().from(effect).where(eq(effect.workspaceId, workspace.id))).toHaveLength(1)
  })

  it('is not written to who has read it', async () => {
    const { round, delivery, mails, post, reviewer } = await scene()
    await post(reviewer, '/api/notifications/inbox/read-all')
    await round(ESCALATION + 1)
    expect([await delivery(), await mails()]).toMatchObject([{ state: 'skipped', reason: 'seen' }, []])
  })

  it('is not written to who turned it off', async () => {
    const { round, delivery, mails, prefer, reviewer } = await scene()
    await prefer(reviewer, { choices: [{ kind: 'review.requested', channel: 'email', on: false }] })
    await round(ESCALATION + 1)
    expect([await delivery(), await mails()]).toMatchObject([
      { state: 'skipped', reason: 'off_by_person' },
      [],
    ])
  })

  it('is not written to who turned it off for every workspace, but where this one is an exception', async () => {
    const off = { kind: 'review.requested', channel: 'email', on: false, scope: 'everywhere' }
    const { round, delivery, mails, prefer, reviewer } = await scene()
    await prefer(reviewer, { choices: [off] })
    await round(ESCALATION + 1)
    expect([(await delivery())?.reason, await mails()]).toEqual(['off_by_person_everywhere', []])
    const exception = await scene()
    const choices = [off, { ...off, on: true, scope: 'workspace' }]
    await exception.prefer(exception.reviewer, { choices })
    await exception.round(ESCALATION + 1)
    expect(await exception.mails()).toHaveLength(1)
  })

  it('is not written where the workspace turned it off, but to who wants it all the same', async () => {
    const { round, delivery, mails, prefer, reviewer, workspace } = await scene()
    const defaults = [{ kind: 'review.requested' as const, channel: 'email' as const, on: false }]
    await db.insert(sendingSettings).values({ workspaceId: workspace.id, defaults })
    await prefer(reviewer, { choices: [{ kind: 'review.requested', channel: 'email', on: true }] })
    await round(ESCALATION + 1)
    expect(await mails()).toHaveLength(1)
    const other = await scene()
    await db.insert(sendingSettings).values({ workspaceId: other.workspace.id, defaults })
    await other.round(ESCALATION + 1)
    expect([(await other.delivery())?.reason, await other.mails()]).toEqual(['off_by_workspace', []])
    expect(await delivery()).toMatchObject({ state: 'sent' })
  })

  it('is not written to who has left', async () => {
    const { round, delivery, mails, reviewer } = await scene()
    await db.delete(member).where(eq(member.userId, reviewer.userId))
    await round(ESCALATION + 1)
    expect([await delivery(), await mails()]).toMatchObject([{ state: 'skipped', reason: 'left' }, []])
  })

  it('waits for the end of quiet hours, and goes then', async () => {
    const { round, delivery, mails, prefer, reviewer } = await scene()
    const hour = new Date(Date.now() + ESCALATION).getUTCHours()
    await prefer(reviewer, {
      quietHours: { from: hour * 60, to: ((hour + 2) % 24) * 60 },
      timeZone: 'UTC',
    })
    await round(ESCALATION + 1)
    const held = await delivery()
    expect([held?.state, held?.trail.at(-1)?.reason]).toEqual(['planned', 'quiet'])
    expect(held?.dueAt).toBeGreaterThan(Date.now() + ESCALATION)
    await round((held?.dueAt ?? 0) - Date.now() + 1)
    expect(await mails()).toHaveLength(1)
  })
})

describe('preferences', () => {
  it('turn on what is off by default', async () => {
    const { prefer, reviewer, workspace } = await scene()
    const ways = async () =>
      (await waysFor(openDatabase(env.DB, 'first-primary'), workspace.id, 'content.generated'))(
        reviewer.userId,
      )
    expect(await ways()).toEqual(['in_app'])
    await prefer(reviewer, { choices: [{ kind: 'content.generated', channel: 'email', on: true }] })
    expect(await ways()).toEqual(['in_app', 'email'])
  })

  it('stand over the defaults, and go back to them', async () => {
    const { prefer, reviewer } = await scene()
    const choices = (on: boolean | null) => ({
      choices: [{ kind: 'comment.added', channel: 'email', on }],
    })
    const read = ({ body }: { body: unknown }) => JSON.stringify(body)
    const before = read(await prefer(reviewer, {}))
    expect(read(await prefer(reviewer, choices(false)))).not.toBe(before)
    expect(read(await prefer(reviewer, choices(null)))).toBe(before)
  })

  it('for every workspace hold in those that come later, and are nothing to an API key', async () => {
    const { prefer, reviewer, workspace } = await scene()
    const everywhere = { kind: 'content.generated', channel: 'email', on: true, scope: 'everywhere' }
    await prefer(reviewer, { choices: [everywhere] })
    const other = await createWorkspace()
    await db.insert(member).values({
      ...{ id: crypto.randomUUID(), organizationId: other.id, userId: reviewer.userId },
      ...{ role: 'editor', createdAt: new Date() },
    })
    const ways = await waysFor(openDatabase(env.DB, 'first-primary'), other.id, 'content.generated')
    expect(ways(reviewer.userId)).toEqual(['in_app', 'email'])
    const { secret } = await workspace.key('editor', ['content:read'])
    const answer = await request('PATCH', '/api/notifications/preferences', {
      ...{ as: secret, body: { choices: [everywhere] } },
    })
    expect(answer.status).toBe(403)
  })

  it.each([
    [{ choices: [{ kind: 'security.alert', channel: 'email', on: false }] }, 'choices.0.kind'],
    [{ choices: [{ kind: 'digest', channel: 'in_app', on: false }] }, 'choices.0.channel'],
    [{ choices: [{ kind: 'nothing', channel: 'email', on: false }] }, 'choices.0.kind'],
    [
      { choices: [{ kind: 'comment.added', channel: 'email', on: false, scope: 'world' }] },
      'choices.0.scope',
    ],
    [{ timeZone: 'Europe/Atlantis' }, 'timeZone'],
    [{ quietHours: { from: 60, to: 60 } }, 'quietHours.to'],
    [{ quietHours: { from: -1, to: 60 } }, 'quietHours.from'],
  ])('refuse %j', async (body, path) => {
    const { prefer, reviewer } = await scene()
    const answer = await prefer(reviewer, body)
    expect(answer).toMatchObject({ status: 400, body: { fields: [{ path }] } })
  })
})
