import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { InboxItem } from '#core/contracts/notifications'
import { SECURITY_CHANGES, type SecurityChange } from '#core/domain/notifications/security-changes'
import { deliverEvents } from '#test/harness/inbox'
import { request } from '#test/harness/request'
import { createWorkspace, db, type TestPerson } from '#test/harness/workspace'
import { createDeps } from '#worker/deps'
import { notificationDelivery, outbox } from '../../db/schema/index.ts'
import { securityNoticed } from '../auth/security-noticed.ts'

async function scene() {
  const workspace = await createWorkspace()
  const [person, other] = [await workspace.person('admin'), await workspace.person('owner')]
  return {
    ...{ workspace, person, other },
    notice: (change: SecurityChange, headers?: Headers) =>
      securityNoticed(createDeps(env), { userId: person.userId, change, name: 'Laptop', headers }),
    async told(who: TestPerson) {
      await deliverEvents(workspace.id)
      const path = '/api/notifications/inbox'
      const { body } = await request<{ items: InboxItem[] }>('GET', path, { as: who.token })
      return body.items
    },
    async mails() {
      const rows = await db
        .select({ channel: notificationDelivery.channel })
        .from(notificationDelivery)
        .where(eq(notificationDelivery.workspaceId, workspace.id))
      return rows.filter(({ channel }) => channel === 'email').length
    },
  }
}

describe('a change to an account is told', () => {
  it.each(SECURITY_CHANGES)('%s: to its owner, once, and to nobody else', async (change) => {
    const { notice, told, person, other } = await scene()
    await notice(change)
    expect(await told(person)).toMatchObject([
      { kind: 'security.alert', data: { values: { change, name: 'Laptop' } } },
    ])
    expect(await told(other)).toEqual([])
  })

  it.each([
    ['passkey_added', 1],
    ['password_changed', 0],
  ] as const)('%s by mail, unless the account has written one', async (change, count) => {
    const { notice, told, mails, person } = await scene()
    await notice(change)
    await told(person)
    expect(await mails()).toBe(count)
  })

  it('in the language of whoever did it, else in the workspace’s', async () => {
    const { notice, told, person } = await scene()
    await notice('passkey_added', new Headers({ 'accept-language': 'es-MX,es;q=0.9' }))
    await notice('application_token_reused')
    expect((await told(person)).map(({ data }) => [data.values?.language, data.title])).toEqual([
      ['en', expect.stringMatching(/Laptop/)],
      ['es', expect.stringMatching(/^Se ha añadido/)],
    ])
  })

  it('an API key, to whom it acts for', async () => {
    const { told, person, other } = await scene()
    const body = { name: 'Export', scopes: ['content:read'], expiresInDays: 30 }
    const made = await request('POST', '/api/workspaces/current/api-keys', { as: person.token, body })
    expect(made.status).toBe(201)
    expect(await told(person)).toMatchObject([
      { data: { values: { change: 'api_key_created', name: 'Export' } } },
    ])
    expect(await told(other)).toEqual([])
  })

  it('to nobody, where the person has no workspace any more', async () => {
    const userId = crypto.randomUUID()
    await securityNoticed(createDeps(env), { userId, change: 'passkey_added' })
    const events = await db.select().from(outbox).where(eq(outbox.type, 'security.noticed'))
    expect(events.filter(({ data }) => JSON.stringify(data).includes(userId))).toEqual([])
  })
})
