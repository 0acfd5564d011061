import type { BulkContentInput } from '#core/contracts/content'
import { MAX_TAGS } from '#core/contracts/content'
import { AppError, notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import type { Db } from '../../db/client.ts'
import { commit } from '../../db/commit.ts'
import { overNewest } from './over-newest.ts'
import type { Plan } from './plan.ts'
import { findHeads } from './repository.ts'
import { planSubmit } from './review-content.ts'
import type { ContentHead } from './rows.ts'
import { planMove } from './trash-content.ts'
import { planEdit } from './update-content.ts'

interface Outcome {
  changed: string[]
  skipped: { id: string; reason: string }[]
}

/**
 * Applies one action to many contents in one batch: what cannot take it is reported, not hidden.
 * When somebody changes one of them meanwhile, all are read again; throws `precondition_failed` if that goes on.
 */
export async function bulkContent(ctx: Ctx, input: BulkContentInput): Promise<Outcome> {
  authorize(ctx, 'content:write')
  return overNewest(ctx, (db) => applyToAll(ctx, db, input))
}

async function applyToAll(ctx: Ctx, db: Db, input: BulkContentInput): Promise<Outcome> {
  const ids = [...new Set(input.ids)]
  const heads = await findHeads(db, ctx.workspaceId, ids)
  const body: Outcome = { changed: [], skipped: [] }
  const plans: Plan[] = []
  for (const id of ids) {
    try {
      plans.push(planFor(ctx, heads.get(id), input))
      body.changed.push(id)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      body.skipped.push({ id, reason: error.message })
    }
  }
  await commit(ctx, {
    permission: 'content:write',
    guards: plans.flatMap((plan) => plan.guards),
    writes: plans.flatMap((plan) => plan.writes),
    audit: plans.map((plan) => plan.audit),
    events: plans.flatMap((plan) => plan.events),
    answer: { status: 200, body },
  })
  return body
}

function planFor(ctx: Ctx, row: ContentHead | undefined, input: BulkContentInput): Plan {
  const { action, campaignId, folderId, tag = '' } = input
  if (!row) throw notFound('content')
  if (action === 'trash' || action === 'restore') return planMove(ctx, row, action)
  if (row.trashedAt !== null) throw new AppError('conflict', 'It is in the trash.')
  if (action === 'submit') return planSubmit(ctx, row)
  if (action === 'move') return planEdit(ctx, row, { folderId })
  if (action === 'set_campaign') return planEdit(ctx, row, { campaignId })
  const others = row.tags.filter((other) => other !== tag)
  if (action === 'remove_tag') return planEdit(ctx, row, { tags: others })
  if (others.length >= MAX_TAGS) throw new AppError('conflict', `It has ${MAX_TAGS} tags already.`)
  return planEdit(ctx, row, { tags: [...others, tag] })
}
