import { and, asc, count, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Campaign } from '#core/contracts/content'
import { CAMPAIGN_COLOURS, type campaignInput } from '#core/contracts/content'
import { notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { campaign, content } from '../../db/schema/index.ts'

type Input = z.infer<typeof campaignInput>
const colourSchema = z.enum(CAMPAIGN_COLOURS).catch('grey')

const toCampaign = (row: typeof campaign.$inferSelect, contentCount: number): Campaign => ({
  id: row.id,
  name: row.name,
  goal: row.goal,
  colour: colourSchema.parse(row.colour),
  contentCount,
  createdAt: new Date(row.createdAt).toISOString(),
})

export async function listCampaigns(ctx: Ctx): Promise<Campaign[]> {
  authorize(ctx, 'content:read')
  const rows = await selectCampaigns(ctx)
    .orderBy(sql`${campaign.name} COLLATE NOCASE`, asc(campaign.id))
    .limit(500)
  return rows.map(({ row, contents }) => toCampaign(row, contents))
}

/** Campaigns of the workspace, or the one with this id, each with the number of its contents outside the trash. */
const selectCampaigns = (ctx: Ctx, id?: string) =>
  ctx.db
    .select({ row: campaign, contents: count(content.id) })
    .from(campaign)
    .leftJoin(content, and(eq(content.campaignId, campaign.id), isNull(content.trashedAt)))
    .where(and(eq(campaign.workspaceId, ctx.workspaceId), id === undefined ? undefined : eq(campaign.id, id)))
    .groupBy(campaign.id)

export async function createCampaign(ctx: Ctx, input: Input): Promise<Campaign> {
  authorize(ctx, 'content:write')
  const row = { id: ctx.deps.newId(), workspaceId: ctx.workspaceId, ...input, createdAt: ctx.now }
  const body = toCampaign(row, 0)
  await commit(ctx, {
    permission: 'content:write',
    writes: [ctx.db.insert(campaign).values(row)],
    audit: {
      action: 'campaign.created',
      resource: 'campaign',
      resourceId: row.id,
      detail: { name: input.name },
    },
    events: [{ type: 'campaign.created', data: { campaignId: row.id, name: input.name } }],
    answer: { status: 201, body },
  })
  return body
}

export async function updateCampaign(ctx: Ctx, id: string, input: Input): Promise<Campaign> {
  authorize(ctx, 'content:write')
  await commit(ctx, {
    permission: 'content:write',
    guards: [ownCampaign(ctx, id)],
    writes: [
      ctx.db
        .update(campaign)
        .set(input)
        .where(and(eq(campaign.workspaceId, ctx.workspaceId), eq(campaign.id, id))),
    ],
    audit: { action: 'campaign.updated', resource: 'campaign', resourceId: id },
  })
  const [changed] = await selectCampaigns(ctx, id)
  if (!changed) throw notFound('campaign')
  return toCampaign(changed.row, changed.contents)
}

/** Its contents stay, without a campaign. */
export async function deleteCampaign(ctx: Ctx, id: string): Promise<void> {
  authorize(ctx, 'content:write')
  await commit(ctx, {
    permission: 'content:write',
    guards: [ownCampaign(ctx, id)],
    writes: [
      ctx.db
        .update(content)
        .set({ campaignId: null })
        .where(and(eq(content.workspaceId, ctx.workspaceId), eq(content.campaignId, id))),
      ctx.db.delete(campaign).where(and(eq(campaign.workspaceId, ctx.workspaceId), eq(campaign.id, id))),
    ],
    audit: { action: 'campaign.deleted', resource: 'campaign', resourceId: id },
  })
}

const ownCampaign = (ctx: Ctx, id: string) => ({
  name: 'campaign',
  condition: sql`EXISTS (SELECT 1 FROM campaign WHERE id = ${id} AND workspace_id = ${ctx.workspaceId})`,
  error: notFound('campaign'),
})
