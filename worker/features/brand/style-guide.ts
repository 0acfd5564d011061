import { eq, sql } from 'drizzle-orm'
import { type StyleGuide, type StyleGuideInput, styleGuideInput } from '#core/contracts/style-guide'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { keepRevision } from '../../db/revisions.ts'
import { styleGuide } from '../../db/schema/index.ts'
import { changedMeanwhile, etagOf } from '../../http/entity-tag.ts'

/** The workspace's one style guide; version 0 with no rule while nobody has written any. */
export async function getStyleGuide(ctx: Ctx): Promise<StyleGuide> {
  authorize(ctx, 'brand:read')
  return readStyleGuide(ctx)
}

/** For verbs that follow the guide as part of something else, whose own permission they have asked. */
export async function readStyleGuide({
  db,
  workspaceId,
}: Pick<Ctx, 'db' | 'workspaceId'>): Promise<StyleGuide> {
  const [row] = await db.select().from(styleGuide).where(eq(styleGuide.workspaceId, workspaceId))
  if (!row) return { ...styleGuideInput.parse({}), version: 0, updatedAt: null }
  const { rules, version, updatedAt } = row
  return { ...styleGuideInput.parse(rules), version, updatedAt: new Date(updatedAt).toISOString() }
}

/** Replaces the guide over the version named by `ifMatch` (an entity tag). */
export async function saveStyleGuide(ctx: Ctx, ifMatch: string, rules: StyleGuideInput): Promise<StyleGuide> {
  authorize(ctx, 'brand:write')
  const before = await getStyleGuide(ctx)
  if (ifMatch !== etagOf(before) && ifMatch !== '*') throw changedMeanwhile('style guide')
  const { workspaceId, now: updatedAt } = ctx
  const version = before.version + 1
  const unchanged = sql`coalesce((SELECT version FROM style_guide WHERE workspace_id = ${workspaceId}), 0)
    = ${before.version}`
  await commit(ctx, {
    permission: 'brand:write',
    guards: [{ name: 'style guide', condition: unchanged, error: changedMeanwhile('style guide') }],
    writes: [
      ctx.db
        .insert(styleGuide)
        .values({ workspaceId, rules, version, updatedAt })
        .onConflictDoUpdate({ target: styleGuide.workspaceId, set: { rules, version, updatedAt } }),
      keepRevision(ctx, 'style_guide', 'style-guide', { version, name: '', snapshot: rules }),
    ],
    audit: {
      action: 'style_guide.updated',
      resource: 'style_guide',
      resourceId: workspaceId,
      detail: { version, terms: rules.terms.length },
    },
    events: [{ type: 'style_guide.updated', data: { version } }],
  })
  return { ...rules, version, updatedAt: new Date(updatedAt).toISOString() }
}
