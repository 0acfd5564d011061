import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { insertContact, planFor } from '#test/harness/contacts'
import { createWorkspace, db } from '#test/harness/workspace'
import type { OutgoingMail } from '../adapters/provider.ts'
import { notificationDelivery } from '../db/schema/index.ts'
import { createDeps } from '../deps.ts'
import { handleDeliveries } from './handle-deliveries.ts'

/** What the queue hands over at once: a message for each of these deliveries. */
function batchOf(ids: readonly string[]) {
  const settled: string[] = []
  const messages = ids.map((deliveryId) => ({
    ...{ id: deliveryId, timestamp: new Date(), body: { deliveryId }, attempts: 1 },
    ...{ ack: () => settled.push('ack'), retry: () => settled.push('retry') },
  }))
  const rest = { ackAll: () => undefined, retryAll: () => undefined }
  return { batch: { queue: 'marquee-deliveries-normal', messages, metadata: METADATA, ...rest }, settled }
}
const METADATA = { metrics: { backlogCount: 0, backlogBytes: 0 } }

async function scene() {
  const { id: workspaceId } = await createWorkspace()
  const sent: string[] = []
  let atOnce = 0
  let most = 0
  const send = async ({ id }: OutgoingMail) => {
    most = Math.max(most, ++atOnce)
    await new Promise((resume) => setTimeout(resume, 5))
    atOnce--
    sent.push(id)
    return { kind: 'accepted' as const, ref: null }
  }
  const deps = createDeps(env)
  const email = [{ name: 'kept', dedupes: false, send }]
  return {
    ...{ workspaceId, sent, mostAtOnce: () => most },
    deliver: (batch: MessageBatch) =>
      handleDeliveries(batch, { ...deps, providers: { ...deps.providers, email } }),
  }
}

it('sends all of a batch once each, six at a time, though each message comes twice', async () => {
  const { workspaceId, deliver, sent, mostAtOnce } = await scene()
  const ids: string[] = []
  for (let n = 0; n < 15; n++) ids.push(await planFor(workspaceId, (await insertContact(workspaceId)).id))
  const { batch, settled } = batchOf([...ids, ...ids])
  await deliver(batch)
  expect(settled).toEqual(Array(30).fill('ack'))
  expect([sent.length, new Set(sent).size, mostAtOnce()]).toEqual([15, 15, 6])
})

it('holds the cap of a recipient to whom all of a batch goes', async () => {
  const { workspaceId, deliver, sent } = await scene()
  const contact = await insertContact(workspaceId)
  const ids: string[] = []
  for (let n = 0; n < 15; n++) ids.push(await planFor(workspaceId, contact.id))
  await deliver(batchOf(ids).batch)
  const rows = await db
    .select({ state: notificationDelivery.state })
    .from(notificationDelivery)
    .where(eq(notificationDelivery.workspaceId, workspaceId))
  expect(sent).toHaveLength(12)
  expect(rows.filter(({ state }) => state === 'planned')).toHaveLength(3)
})
