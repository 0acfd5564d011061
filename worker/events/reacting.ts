import type { DomainEvent } from '#core/events'
import { FIRST_LEASE, type Statement } from '../db/commit.ts'
import { outbox } from '../db/schema/index.ts'
import type { ReactionCtx } from './reactions.ts'

/** What a reaction runs with: it may bring about further events. */
export interface Reacting extends ReactionCtx {
  /** The row of an event that follows from this one; the consumer signals it once the batch is committed. */
  raise(workspaceId: string | null, event: DomainEvent): Statement
}

/** A context for one run of a reaction, with the ids of the events that it raised. */
export function reacting(ctx: ReactionCtx): Reacting & { raised: string[] } {
  const raised: string[] = []
  const raise: Reacting['raise'] = (workspaceId, event) => {
    const id = ctx.deps.newId()
    raised.push(id)
    const leasedUntil = ctx.now + FIRST_LEASE
    return ctx.db.insert(outbox).values({ id, workspaceId, ...event, occurredAt: ctx.now, leasedUntil })
  }
  return { ...ctx, raise, raised }
}
