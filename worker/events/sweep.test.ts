import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { ATTEMPT_DEADLINE } from '#core/domain/notifications/effect'
import { db } from '#test/harness/workspace'
import { auditLog, effect, outbox } from '../db/schema/index.ts'
import { createDeps } from '../deps.ts'
import { sealWaiting } from '../features/security/index.ts'
import { sweep } from './index.ts'

it('does every step of the round, also when one of them fails', async () => {
  // A round seals those who wait the longest, and other tests have left some who do.
  while ((await sealWaiting(createDeps(env).database('first-primary'))) > 0);
  const id = crypto.randomUUID()
  const now = Date.now()
  const old = now - ATTEMPT_DEADLINE - 1
  await db.batch([
    db
      .insert(outbox)
      .values({ id, type: 'workspace.created', data: { name: 'A' }, occurredAt: 0, leasedUntil: 0 }),
    db.insert(effect).values({
      id,
      key: id,
      channel: 'email',
      payload: '',
      state: 'attempted',
      createdAt: old,
      updatedAt: old,
    }),
    db.insert(auditLog).values({
      ...{ id, workspaceId: id, action: 'a', resource: 'r', resourceId: 'i', actor: 'system:test' },
      ...{ at: now, requestId: 'q', detail: {} },
    }),
  ])
  const unreachable = () => Promise.reject(new Error('the queue is away'))
  await sweep({ ...createDeps(env), wake: unreachable })
  const [row] = await db.select().from(effect).where(eq(effect.id, id))
  const [audit] = await db.select().from(auditLog).where(eq(auditLog.id, id))
  expect([row?.state, audit?.seq]).toEqual(['unknown', 1])
})
