import { and, eq, gt, isNull, lt, or } from 'drizzle-orm'
import type { Context } from 'hono'
import { notFound } from '#core/errors'
import type { Ctx } from '../../context.ts'
import { content, reviewLink } from '../../db/schema/index.ts'
import { requestPart } from '../../http/request-ctx.ts'
import { REVIEW_TOKEN } from '../../http/review-token.ts'
import type { AppEnv } from '../../http/router.ts'
import { hashLinkToken, isLinkToken } from './link-token.ts'
import type { LinkRow } from './rows.ts'

/** How exactly it is kept when a link was last used (ms). */
const SEEN_PRECISION = 60_000

export interface GuestCtx extends Ctx {
  link: LinkRow
}

/**
 * The holder of the link whose token the request carries, whoever else they may be signed in as. Unknown, expired
 * and revoked tokens, and those of a content in the trash, are one `not_found`. Read from the primary: a link that was
 * revoked a moment ago opens nothing more.
 */
export async function guestCtxOf(c: Context<AppEnv>): Promise<GuestCtx> {
  const request = requestPart(c)
  const token = c.req.header(REVIEW_TOKEN) ?? ''
  const db = request.deps.database('first-primary')
  const [found] = isLinkToken(token)
    ? await db
        .select({ link: reviewLink })
        .from(reviewLink)
        .innerJoin(content, and(eq(content.id, reviewLink.contentId), isNull(content.trashedAt)))
        .where(
          and(
            eq(reviewLink.tokenHash, await hashLinkToken(token)),
            isNull(reviewLink.revokedAt),
            gt(reviewLink.expiresAt, request.now),
          ),
        )
    : []
  if (!found) throw notFound('link')
  const { link } = found
  const ctx: GuestCtx = {
    ...request,
    db,
    link,
    workspaceId: link.workspaceId,
    actor: { kind: 'guest', linkId: link.id, name: link.name },
  }
  ctx.background(noteSeen(ctx))
  return ctx
}

async function noteSeen({ db, link, now }: GuestCtx): Promise<void> {
  if (link.lastSeenAt !== null && link.lastSeenAt > now - SEEN_PRECISION) return
  await db
    .update(reviewLink)
    .set({ lastSeenAt: now })
    .where(
      and(
        eq(reviewLink.id, link.id),
        or(isNull(reviewLink.lastSeenAt), lt(reviewLink.lastSeenAt, now - SEEN_PRECISION)),
      ),
    )
}
