import { FIRST_LEASE } from '../db/commit.ts'
import { outbox } from '../db/schema/index.ts'
import type { Reacting, ReactionCtx } from './reactions.ts'

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
