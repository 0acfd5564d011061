import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { db } from '#test/harness/workspace'
import { mailboxMessage, outbox } from '../db/schema/index.ts'
import { createDeps } from '../deps.ts'
import { handleQueue } from './index.ts'
import type { Reaction, Reactions } from './reactions.ts'

export const signalled: string[] = []
export const deps = { ...createDeps(env), wake: async (ids: string[]) => void signalled.push(...ids) }
export const ctx = () => ({ db: deps.database('first-primary'), deps, now: Date.now() })

export async function forgetEvents(): Promise<void> {
  signalled.length = 0
  await db.delete(outbox)
  await db.delete(mailboxMessage)
}

export async function emit(row: Partial<typeof outbox.$inferInsert> = {}): Promise<string> {
  const id = crypto.randomUUID()
  const data = { name: 'Acme' }
  await db
    .insert(outbox)
    .values({ id, workspaceId: 'w1', type: 'workspace.created', data, occurredAt: 0, leasedUntil: 0, ...row })
  return id
}
export const rowOf = async (id: string) => (await db.select().from(outbox).where(eq(outbox.id, id)))[0]

/** Tells the notes from mails that other tests brought about. */
const NOTE = 'a note'

/** Notes each run by a row of its own. */
export const noting = (name: string): Reaction<'workspace.created'> => ({
  name,
  run: async (_ctx, event) => [
    db.insert(mailboxMessage).values({
      id: crypto.randomUUID(),
      to: event.id,
      from: name,
      subject: event.data.name,
      text: NOTE,
      html: '',
      at: 0,
    }),
  ],
})
export const noted = async () =>
  (await db.select().from(mailboxMessage).where(eq(mailboxMessage.text, NOTE))).map((row) => row.from).sort()

export async function deliver(reactions: Reactions, bodies: unknown[], queue = 'marquee-events') {
  const messages = bodies.map((body) => ({
    id: crypto.randomUUID(),
    timestamp: new Date(),
    attempts: 1,
    body,
  }))
  const batch = createMessageBatch(queue, messages)
  await handleQueue(batch, deps, reactions)
  const result = await getQueueResult(batch, createExecutionContext())
  return { acked: result.explicitAcks.length, retried: result.retryMessages.length }
}
