import { and, eq, sql } from 'drizzle-orm'
import type { CreatedReviewLink, CreateReviewLinkInput } from '#core/contracts/review-links'
import { AppError } from '#core/errors'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import { commit, type Guard, type Statement } from '../../db/commit.ts'
import { content, reviewLink, reviewSeat } from '../../db/schema/index.ts'
import { findContent } from '../content/index.ts'
import { hashLinkToken, newLinkToken } from './link-token.ts'
import { type LinkRow, toLink } from './rows.ts'

const MAX_LIVE = 20
const DAY = 86_400_000

/**
 * A link to one content for someone without an account, who is asked in the round that is open and in those to come.
 * The address is in this answer alone: a repeat with the same `Idempotency-Key` gets `idempotency_conflict`.
 */
export async function createLink(
  ctx: Ctx,
  contentId: string,
  input: CreateReviewLinkInput,
): Promise<CreatedReviewLink> {
  authorize(ctx, 'content:write')
  const { title } = await findContent(ctx.db, ctx.workspaceId, contentId)
  const token = newLinkToken()
  const row: LinkRow = {
    id: ctx.deps.newId(),
    workspaceId: ctx.workspaceId,
    contentId,
    tokenHash: await hashLinkToken(token),
    name: input.name,
    createdBy: actorPerson(ctx.actor).id,
    createdAt: ctx.now,
    expiresAt: ctx.now + input.expiresInDays * DAY,
    revokedAt: null,
    lastSeenAt: null,
  }
  await commit(ctx, {
    permission: 'content:write',
    guards: [roomForLink(ctx, contentId)],
    writes: [ctx.db.insert(reviewLink).values(row), seatInOpenRound(ctx, row)],
    audit: {
      action: 'review_link.created',
      resource: 'review_link',
      resourceId: row.id,
      detail: { contentId, title, name: row.name, expiresAt: row.expiresAt },
    },
    events: [{ type: 'review.link_created', data: { contentId, linkId: row.id, name: row.name } }],
  })
  return { ...toLink(row, ctx.now), url: `${ctx.deps.config.APP_URL}/review#${token}` }
}

/** Asks the holder after everybody else, if the content is in review right now. */
const seatInOpenRound = ({ db, workspaceId }: Ctx, { id, contentId }: LinkRow): Statement =>
  db.insert(reviewSeat).select(
    db
      .select({
        id: sql<string>`${id}`.as('id'),
        workspaceId: content.workspaceId,
        contentId: sql<string>`${contentId}`.as('content_id'),
        position: sql<number>`(SELECT coalesce(max(position), -1) + 1 FROM review_seat
          WHERE content_id = ${contentId})`.as('position'),
        userId: sql<null>`NULL`.as('user_id'),
        linkId: sql<string>`${id}`.as('link_id'),
        decision: sql<null>`NULL`.as('decision'),
        hash: sql<null>`NULL`.as('hash'),
        decidedAt: sql<null>`NULL`.as('decided_at'),
      })
      .from(content)
      .where(
        and(eq(content.workspaceId, workspaceId), eq(content.id, contentId), eq(content.status, 'in_review')),
      ),
  )

const roomForLink = ({ workspaceId, now }: Ctx, contentId: string): Guard => ({
  name: 'links',
  condition: sql`(SELECT count(*) FROM review_link WHERE workspace_id = ${workspaceId}
    AND content_id = ${contentId} AND revoked_at IS NULL AND expires_at > ${now}) < ${MAX_LIVE}`,
  error: new AppError('conflict', `A piece can have at most ${MAX_LIVE} live links. Revoke one first.`),
})
