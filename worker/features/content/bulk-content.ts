import type { BulkContentInput } from '#core/contracts/content'
import { AppError } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { findContent } from './repository.ts'
import { reviewContent } from './review-content.ts'
import { etagOf } from './rows.ts'
import { restoreContent, trashContent } from './trash-content.ts'
import { updateContent } from './update-content.ts'

/** Applies one action to each content by its ordinary verb; what cannot take it is reported, not hidden. */
export async function bulkContent(ctx: Ctx, input: BulkContentInput) {
  authorize(ctx, 'content:write')
  const each: Ctx = { ...ctx, idempotency: undefined }
  const changed: string[] = []
  const skipped: { id: string; reason: string }[] = []
  for (const id of new Set(input.ids)) {
    try {
      await apply(each, id, input)
      changed.push(id)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      skipped.push({ id, reason: error.message })
    }
  }
  return { changed, skipped }
}

async function apply(
  ctx: Ctx,
  id: string,
  { action, campaignId, tag = '' }: BulkContentInput,
): Promise<unknown> {
  if (action === 'trash') return trashContent(ctx, id)
  if (action === 'restore') return restoreContent(ctx, id)
  if (action === 'submit') return reviewContent(ctx, id, 'submit')
  const row = await findContent(ctx.db, ctx.workspaceId, id)
  if (action === 'set_campaign') return updateContent(ctx, id, etagOf(row), { campaignId })
  const others = row.tags.filter((other) => other !== tag)
  return updateContent(ctx, id, etagOf(row), { tags: action === 'add_tag' ? [...others, tag] : others })
}
