import { and, eq, sql } from 'drizzle-orm'
import type { PushState, SubscribePushInput } from '#core/contracts/reaching'
import { AppError, invalid, notFound } from '#core/errors'
import { hashOfEndpoint } from '../../adapters/browser-keys.ts'
import { judgeAddress } from '../../adapters/judge-address.ts'
import { vapidPublicKey } from '../../adapters/vapid-key.ts'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { pushSubscription } from '../../db/schema/index.ts'
import { sealSubscription } from '../sending/index.ts'
import { owner } from './inbox.ts'

/** Browsers one member may be told on. */
const MOST = 20

/** What a browser needs to subscribe, and which of one's browsers have. */
export async function getPush(ctx: Ctx): Promise<PushState> {
  authorize(ctx, 'content:read')
  const key = ctx.deps.config.VAPID_KEY
  const rows = await ctx.db
    .select()
    .from(pushSubscription)
    .where(mine(ctx))
    .orderBy(pushSubscription.createdAt)
  return {
    publicKey: key ? vapidPublicKey(key) : null,
    items: rows.map(({ id, label, endpointHash, createdAt }) => ({
      ...{ id, label, endpointHash, createdAt: new Date(createdAt).toISOString() },
    })),
  }
}

/**
 * Tells one on this browser from now on. The same browser again is the same subscription, whoever had it before.
 * It is one's own business and leaves no audit row. Throws `invalid_input` for an address nothing may be sent to.
 */
export async function subscribePush(ctx: Ctx, input: SubscribePushInput): Promise<PushState> {
  authorize(ctx, 'content:read')
  if (!ctx.deps.config.VAPID_KEY)
    throw new AppError('conflict', 'Push is not set up here: there is no VAPID_KEY.', {
      reason: 'push_missing',
    })
  const verdict = judgeAddress(input.endpoint, ctx.deps.config.FETCH_LOOPBACK)
  if (!verdict.ok) throw invalid('endpoint', verdict.why, 'address_refused')
  const { workspaceId, now } = ctx
  const endpointHash = await hashOfEndpoint(input.endpoint)
  const [known] = await ctx.db
    .select()
    .from(pushSubscription)
    .where(
      and(eq(pushSubscription.workspaceId, workspaceId), eq(pushSubscription.endpointHash, endpointHash)),
    )
  const id = known?.id ?? ctx.deps.newId()
  const { p256dh, auth } = input.keys
  const sealed = await sealSubscription(
    ctx.deps.secrets,
    { id, workspaceId },
    { endpoint: input.endpoint, p256dh, auth },
  )
  const mayAdd = sql`(SELECT count(*) FROM push_subscription WHERE workspace_id = ${workspaceId} AND user_id = ${owner(ctx)}) < ${MOST}`
  if (!known) {
    const [{ ok } = { ok: 0 }] = await ctx.db.select({ ok: sql<number>`${mayAdd}` }).from(sql`(SELECT 1)`)
    if (!ok)
      throw new AppError('conflict', `At most ${MOST} browsers: forget one of them first.`, {
        reason: 'push_full',
      })
  }
  const { newestKey: sealedWith } = ctx.deps.secrets
  const set = { userId: owner(ctx), sealed, sealedWith, label: input.label }
  await ctx.db
    .insert(pushSubscription)
    .values({ id, workspaceId, endpointHash, createdAt: now, ...set })
    .onConflictDoUpdate({ target: [pushSubscription.workspaceId, pushSubscription.endpointHash], set })
  return getPush(ctx)
}

/** Throws `not_found` for a browser that is not one's own. */
export async function unsubscribePush(ctx: Ctx, id: string): Promise<void> {
  authorize(ctx, 'content:read')
  const gone = await ctx.db
    .delete(pushSubscription)
    .where(and(mine(ctx), eq(pushSubscription.id, id)))
    .returning({ id: pushSubscription.id })
  if (gone.length === 0) throw notFound('subscription')
}

const mine = (ctx: Ctx) =>
  and(eq(pushSubscription.workspaceId, ctx.workspaceId), eq(pushSubscription.userId, owner(ctx)))
