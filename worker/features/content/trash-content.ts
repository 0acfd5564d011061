import { and, eq } from 'drizzle-orm'
import type { Content } from '#core/contracts/content'
import { AppError } from '#core/errors'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { content } from '../../db/schema/index.ts'
import { findContent, unchangedSince } from './repository.ts'
import { toContent } from './rows.ts'

/** Into the trash, where it stays until it is restored. */
export const trashContent = (ctx: Ctx, id: string): Promise<Content> => move(ctx, id, ctx.now)

/** Out of the trash, as it was. */
export const restoreContent = (ctx: Ctx, id: string): Promise<Content> => move(ctx, id, null)

async function move(ctx: Ctx, id: string, trashedAt: number | null): Promise<Content> {
  authorize(ctx, 'content:write')
  const before = await findContent(ctx.db, ctx.workspaceId, id, { trashed: true })
  if ((before.trashedAt === null) === (trashedAt === null))
    throw new AppError('conflict', trashedAt ? 'It is in the trash already.' : 'It is not in the trash.')
  const by = actorPerson(ctx.actor)
  const change = { trashedAt, version: before.version + 1, updatedAt: ctx.now, updatedBy: by.id }
  const body = toContent({ ...before, ...change, updatedByName: by.name })
  const type = trashedAt ? 'content.trashed' : 'content.restored'
  await commit(ctx, {
    permission: 'content:write',
    guards: [unchangedSince(before)],
    writes: [
      ctx.db
        .update(content)
        .set(change)
        .where(and(eq(content.workspaceId, ctx.workspaceId), eq(content.id, id))),
    ],
    audit: { action: type, resource: 'content', resourceId: id },
    events: [{ type, data: { contentId: id, title: before.title, type: before.type } }],
    answer: { status: 200, body },
  })
  return body
}
