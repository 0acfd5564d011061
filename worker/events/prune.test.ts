import { env } from 'cloudflare:workers'
import { beforeEach, expect, it } from 'vitest'
import { db } from '#test/harness/workspace'
import { idempotencyKey, mailboxMessage, outbox, reactionDone } from '../db/schema/index.ts'
import { createDeps } from '../deps.ts'
import { prune } from './prune.ts'

const DAY = 86_400_000
const now = 100 * DAY
const database = () => createDeps(env).database('first-primary')

beforeEach(async () => {
  for (const table of [outbox, reactionDone, idempotencyKey, mailboxMessage]) await db.delete(table)
})

const event = (id: string, state: { deliveredAt?: number; deadAt?: number }) =>
  db.insert(outbox).values({ id, type: 'x', data: {}, occurredAt: 0, leasedUntil: 0, ...state })
const answer = (key: string, createdAt: number) =>
  db.insert(idempotencyKey).values({ scope: 's', key, bodyHash: 'h', createdAt })
const mail = (id: string, at: number) =>
  db.insert(mailboxMessage).values({ id, to: 'a', from: 'b', subject: 'c', text: 'd', html: 'e', at })

it('removes what has done its work and nothing else', async () => {
  await db.batch([
    event('old', { deliveredAt: now - 8 * DAY }),
    event('recent', { deliveredAt: now - 6 * DAY }),
    event('waiting', {}),
    event('dead', { deadAt: 1 }),
    db.insert(reactionDone).values([
      { eventId: 'old', reaction: 'r', at: 1 },
      { eventId: 'recent', reaction: 'r', at: 1 },
      { eventId: 'waiting', reaction: 'r', at: 1 },
    ]),
    answer('old', now - 3 * DAY),
    answer('recent', now - DAY),
    mail('old', now - 8 * DAY),
    mail('recent', now - DAY),
  ])
  expect(await prune(database(), now)).toBe(3)
  expect(await prune(database(), now)).toBe(0)
  expect((await db.select().from(outbox)).map((row) => row.id).sort()).toEqual(['dead', 'recent', 'waiting'])
  expect((await db.select().from(reactionDone)).map((row) => row.eventId).sort()).toEqual([
    'recent',
    'waiting',
  ])
  expect((await db.select().from(idempotencyKey)).map((row) => row.key)).toEqual(['recent'])
  expect((await db.select().from(mailboxMessage)).map((row) => row.id)).toEqual(['recent'])
})

it('takes a bounded number of rows at a time', async () => {
  const many = JSON.stringify(Array.from({ length: 600 }, (_, index) => `m${index}`))
  await env.DB.prepare(
    `INSERT INTO mailbox_message SELECT value, 'a', 'b', 'c', 'd', 'e', 0 FROM json_each(?)`,
  )
    .bind(many)
    .run()
  expect([await prune(database(), now), await prune(database(), now)]).toEqual([500, 100])
})
