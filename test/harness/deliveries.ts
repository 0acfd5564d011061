import { env } from 'cloudflare:workers'
import { and, eq, lte } from 'drizzle-orm'
import { effect, notificationDelivery } from '#worker/db/schema/index'
import { createDeps, type Deps } from '#worker/deps'
import { consumeDelivery } from '#worker/features/notifications/index'
import { runEffect } from '#worker/features/sending/index'
import { db } from './workspace.ts'

/** What the queues would do: decides the deliveries of a workspace that are due and attempts what they hand over. */
export async function deliverDue(workspaceId: string, later = 0, further: Partial<Deps> = {}): Promise<void> {
  const deps = { ...createDeps(env), clock: () => Date.now() + later, ...further }
  const ctx = { db: deps.database('first-primary'), deps, now: deps.clock() }
  const { id, state, dueAt } = notificationDelivery
  const planned = await db
    .select({ id })
    .from(notificationDelivery)
    .where(and(eq(notificationDelivery.workspaceId, workspaceId), eq(state, 'planned'), lte(dueAt, ctx.now)))
  for (const delivery of planned) await consumeDelivery(ctx, delivery.id)
  const waiting = await db
    .select({ id: effect.id })
    .from(effect)
    .where(and(eq(effect.workspaceId, workspaceId), eq(effect.state, 'intended'), lte(effect.dueAt, ctx.now)))
  for (const each of waiting) await runEffect(ctx, each.id)
}
