import { env } from 'cloudflare:workers'
import { and, eq, isNull, lte, or } from 'drizzle-orm'
import { expect, vi } from 'vitest'
import type { InboxItem } from '#core/contracts/notifications'
import { effect, notificationDelivery, outbox } from '#worker/db/schema/index'
import { createDeps } from '#worker/deps'
import { consume } from '#worker/events/consume'
import { reactions } from '#worker/events/registry'
import { request } from './request.ts'
import { createWorkspace, db, type TestPerson } from './workspace.ts'

/** Delivers what waits in a workspace's outbox, and what that brings about. */
export async function deliverEvents(workspaceId: string): Promise<void> {
  for (let round = 0; round < 5; round++) {
    const waiting = await db
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(eq(outbox.workspaceId, workspaceId), isNull(outbox.deliveredAt)))
    if (waiting.length === 0) return
    const deps = createDeps(env)
    const ctx = { db: deps.database('first-primary'), deps, now: deps.clock() }
    for (const { id } of waiting) await consume(ctx, id, reactions)
  }
}

/** Resolves once nothing of the workspace is on its way out any more: the queue hands over in its own time. */
export async function deliveriesRest(workspaceId: string): Promise<void> {
  const { workspaceId: planner, state: plan, dueAt } = notificationDelivery
  const underWay = async () => {
    const now = Date.now()
    const isOpen = or(
      eq(effect.state, 'attempted'),
      and(eq(effect.state, 'intended'), lte(effect.dueAt, now)),
    )
    return [
      await db.$count(
        notificationDelivery,
        and(eq(planner, workspaceId), eq(plan, 'planned'), lte(dueAt, now)),
      ),
      await db.$count(effect, and(eq(effect.workspaceId, workspaceId), isOpen)),
    ]
  }
  await vi.waitFor(async () => expect(await underWay()).toEqual([0, 0]), { timeout: 30_000, interval: 50 })
}

/** A writer, a reviewer and a content of the writer's. */
export async function inboxScene() {
  const workspace = await createWorkspace()
  const [writer, reviewer] = [await workspace.person('editor'), await workspace.person('reviewer')]
  const { body: piece } = await request<{ id: string; hash: string }>('POST', '/api/content', {
    as: writer.token,
    body: { type: 'email', title: 'Spring lot', body: 'From Huila.' },
  })
  const post = (person: TestPerson, path: string, body: object = {}) =>
    request('POST', path, { as: person.token, body })
  return {
    ...{ workspace, writer, reviewer, piece, post },
    submit: (comment = '') => post(writer, `/api/content/${piece.id}/submit`, { comment }),
    /** What stands in a person's inbox once every event has been delivered. */
    async inbox(person: TestPerson, query = ''): Promise<InboxItem[]> {
      await deliverEvents(workspace.id)
      const { body } = await request<{ items: InboxItem[] }>('GET', `/api/notifications/inbox${query}`, {
        as: person.token,
      })
      return body.items
    },
    async unread(person: TestPerson): Promise<number> {
      const { body } = await request<{ unread: number }>('GET', '/api/notifications/inbox/count', {
        as: person.token,
      })
      return body.unread
    },
  }
}
