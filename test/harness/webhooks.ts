import { env } from 'cloudflare:workers'
import { and, eq, lte } from 'drizzle-orm'
import { inject } from 'vitest'
import type { SignedWebhookEndpoint, WebhookDelivery, WebhookDeliveryDetail } from '#core/contracts/webhooks'
import type { DomainEvent } from '#core/events'
import { outbox, webhookDelivery } from '#worker/db/schema/index'
import { createDeps, type Deps } from '#worker/deps'
import { consume } from '#worker/events/consume'
import { reactions } from '#worker/events/registry'
import { runWebhook } from '#worker/features/webhooks/index'
import type { Seen } from './provider-peer.ts'
import { request } from './request.ts'
import { createWorkspace, db } from './workspace.ts'

/** Ports whose queue is the test itself, `later` ms ahead; what a delivery may take is short. */
export function portsOf(later = 0) {
  const signalled: { webhookId?: string; delay: number }[] = []
  const real = createDeps(env)
  const deps: Deps = {
    ...real,
    config: { ...real.config, PROVIDER_TIMEOUT: 400 },
    ...{ wake: async () => undefined, clock: () => Date.now() + later, random: () => 0 },
    deliveryQueues: {
      async signal(signals) {
        signalled.push(...signals.map(({ wakeUp, delay = 0 }) => ({ ...wakeUp, delay })))
      },
    },
  }
  return { signalled, ctx: { db: deps.database('first-primary'), deps, now: deps.clock() } }
}

/** An address that answers by its name (`provider-peer.ts`), as no other does. */
export const receiver = (behaviour = 'none.0') =>
  `${inject('providers')}/hooks/${behaviour}.${crypto.randomUUID()}`

/** What came to an address, in order. */
export async function receivedBy(url: string): Promise<Seen[]> {
  const { origin, pathname } = new URL(url)
  return (await fetch(`${origin}/?to=${pathname}`)).json()
}

/** A workspace with an admin and what they do with webhooks. */
export async function webhookScene() {
  const workspace = await createWorkspace()
  const { token } = await workspace.person('admin')
  const call = <T>(method: string, path = '', body?: unknown) =>
    request<T & { fields?: { path: string }[]; detail?: string }>(method, `/api/webhooks${path}`, {
      as: token,
      body,
    })
  return {
    ...{ workspace, token, call },
    async endpoint(url: string, events: string[] | null = null) {
      const made = await call<SignedWebhookEndpoint>('POST', '', { name: 'CRM', url, events })
      if (made.status !== 201) throw new Error(JSON.stringify(made.body))
      return made.body
    },
    deliveries: async (id: string, query = '') =>
      (await call<{ items: WebhookDelivery[] }>('GET', `/${id}/deliveries${query}`)).body.items,
    delivery: async (id: string) => (await call<WebhookDeliveryDetail>('GET', `/deliveries/${id}`)).body,
  }
}

/** Lets an event happen and what reacts to it run; its id. */
export async function happen(workspaceId: string, event: DomainEvent): Promise<string> {
  const id = crypto.randomUUID()
  const occurredAt = Date.now()
  await db.insert(outbox).values({ id, workspaceId, ...event, occurredAt, leasedUntil: occurredAt + 60_000 })
  await consume(portsOf().ctx, id, reactions)
  return id
}

/** What the queue would do with the deliveries of a workspace that are due. */
export async function deliverWebhooks(workspaceId: string, later = 0): Promise<void> {
  const { id, state, dueAt } = webhookDelivery
  const { ctx } = portsOf(later)
  const due = await db
    .select({ id })
    .from(webhookDelivery)
    .where(and(eq(webhookDelivery.workspaceId, workspaceId), eq(state, 'intended'), lte(dueAt, ctx.now)))
  for (const each of due) await runWebhook(ctx, each.id)
}
