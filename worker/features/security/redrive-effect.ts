import { and, eq, sql } from 'drizzle-orm'
import type { Effect } from '#core/contracts/security'
import { mayRedrive } from '#core/domain/notifications/effect'
import { AppError } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { effect } from '../../db/schema/index.ts'
import { effectRequested } from '../sending/index.ts'
import { findEffect, toEffect } from './list-effects.ts'

/**
 * Sends once more what failed, or what may or may not have arrived: a person's decision. Throws `conflict`
 * for an effect in any other state, also when someone else re-drove it a moment ago.
 */
export async function redriveEffect(ctx: Ctx, id: string): Promise<Effect> {
  authorize(ctx, 'operations:manage')
  const row = await findEffect(ctx, id)
  if (!mayRedrive(row.state)) throw settled(row.state)
  const change = { state: 'intended' as const, lastError: null, dueAt: ctx.now, updatedAt: ctx.now }
  const body = toEffect({ ...row, ...change })
  await commit(ctx, {
    permission: 'operations:manage',
    guards: [
      {
        name: 'effect',
        condition: sql`EXISTS (SELECT 1 FROM effect WHERE id = ${id} AND workspace_id = ${ctx.workspaceId}
          AND state = ${row.state} AND attempts = ${row.attempts})`,
        error: settled('changed meanwhile'),
      },
    ],
    writes: [
      ctx.db
        .update(effect)
        .set(change)
        .where(and(eq(effect.workspaceId, ctx.workspaceId), eq(effect.id, id))),
    ],
    audit: { action: 'effect.redriven', resource: 'effect', resourceId: id, detail: { from: row.state } },
    events: [effectRequested(id)],
    answer: { status: 200, body },
  })
  return body
}

const settled = (state: string) =>
  new AppError('conflict', `Only a failed or unknown effect can be sent again; this one is ${state}.`)
