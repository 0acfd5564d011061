import { and, eq, inArray, lt, sql } from 'drizzle-orm'
import { ATTEMPT_DEADLINE, type EffectState } from '#core/domain/notifications/effect'
import type { Db } from '../../db/client.ts'
import { effect } from '../../db/schema/index.ts'
import type { ReactionCtx } from '../../events/reactions.ts'

export type EffectRow = typeof effect.$inferSelect

export async function findEffect(db: Db, id: string): Promise<EffectRow | undefined> {
  const [row] = await db.select().from(effect).where(eq(effect.id, id))
  return row
}

/** `intended → attempted`, by one consumer only. Null when another one was first. */
export async function openAttempt({ db, deps }: ReactionCtx, { id }: EffectRow) {
  const [attempt] = await db
    .update(effect)
    .set({
      state: 'attempted',
      attempts: sql`${effect.attempts} + 1`,
      provider: deps.mailer.name,
      updatedAt: deps.clock(),
    })
    .where(and(eq(effect.id, id), eq(effect.state, 'intended')))
    .returning({ id: effect.id, attempts: effect.attempts })
  return attempt ?? null
}

/**
 * Records how an attempt ended. The number of the attempt is the fence: a late answer still settles what was
 * given up as `unknown`, and never touches a later attempt. A confirmed message is forgotten.
 */
export const closeAttempt = (
  { db, deps }: ReactionCtx,
  attempt: { id: string; attempts: number },
  state: EffectState,
  reason: string | null,
) =>
  db
    .update(effect)
    .set({
      state,
      lastError: reason,
      updatedAt: deps.clock(),
      ...(state === 'confirmed' && { payload: '', sealedWith: null }),
    })
    .where(
      and(
        eq(effect.id, attempt.id),
        eq(effect.attempts, attempt.attempts),
        inArray(effect.state, ['attempted', 'unknown']),
      ),
    )

/** Attempts whose consumer died: nobody can tell whether the effect happened, so a person decides. */
export async function giveUpAttempts(db: Db, now: number): Promise<number> {
  const given = await db
    .update(effect)
    .set({ state: 'unknown', updatedAt: now, lastError: 'The attempt ended without an answer.' })
    .where(and(eq(effect.state, 'attempted'), lt(effect.updatedAt, now - ATTEMPT_DEADLINE)))
    .returning({ id: effect.id })
  return given.length
}
