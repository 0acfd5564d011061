import { sql } from 'drizzle-orm'
import type { Content } from '#core/contracts/content'
import { notFound } from '#core/errors'
import type { Ctx } from '../../context.ts'
import type { Guard } from '../../db/commit.ts'
import { getContent } from '../content/index.ts'

/** Throws `not_found` for a content that is absent, foreign or in the trash. */
export async function writableContent(ctx: Ctx, contentId: string): Promise<Content> {
  const content = await getContent(ctx, contentId)
  if (content.trashedAt !== null) throw notFound('content')
  return content
}

/** Holds in the batch only while the content is there and not in the trash. */
export const contentThere = (workspaceId: string, id: string): Guard => ({
  name: 'content',
  condition: sql`EXISTS (SELECT 1 FROM content WHERE id = ${id} AND workspace_id = ${workspaceId}
    AND trashed_at IS NULL)`,
  error: notFound('content'),
})
