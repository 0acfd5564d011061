import type { Content, UpdateContentInput } from '#core/contracts/content'
import { statusAfterEdit } from '#core/domain/content/review'
import type { DomainEvent } from '#core/events'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import { commit, type Statement } from '../../db/commit.ts'
import { etagOf } from '../../http/entity-tag.ts'
import { contentHash, storeText } from './document.ts'
import { overNewest } from './over-newest.ts'
import { namedIn, type Plan, planChange } from './plan.ts'
import { findContent, placeGuards, unchangedSince } from './repository.ts'
import { reviewEntry } from './review-entry.ts'
import { forgetDecisions } from './review-round.ts'
import { type ContentHead, type ContentRow, type NamedContent, toContent } from './rows.ts'
import { runExists } from './run-origin.ts'

/**
 * Saves an edit over the version named by `ifMatch` (an entity tag), or with `*` over whatever version there is. An
 * edit of approved words voids the approval.
 */
export async function updateContent(
  ctx: Ctx,
  id: string,
  ifMatch: string,
  input: UpdateContentInput,
): Promise<Content> {
  authorize(ctx, 'content:write')
  if (ifMatch === '*')
    return overNewest(ctx, async (db) => edit(ctx, await findContent(db, ctx.workspaceId, id), input))
  const before = await findContent(ctx.db, ctx.workspaceId, id)
  if (ifMatch !== etagOf(before)) throw unchangedSince(before).error
  return edit(ctx, before, input)
}

async function edit(ctx: Ctx, before: NamedContent, input: UpdateContentInput): Promise<Content> {
  const { columns, ...change } = planEdit(ctx, before, await edited(ctx, before, input))
  await commit(ctx, { permission: 'content:write', ...change })
  const approvedByName = columns.approvedHash === null ? null : before.approvedByName
  return toContent({
    ...before,
    ...columns,
    approvedByName,
    updatedByName: actorPerson(ctx.actor).name,
  })
}

/** The columns an edit changes, with the hash of the content as it will read. */
async function edited(
  ctx: Ctx,
  before: NamedContent,
  input: UpdateContentInput,
): Promise<Partial<ContentRow>> {
  const { title, language, campaignId, folderId, tags, runId } = input
  const rewritten = input.body !== undefined || input.doc !== undefined
  const columns: Partial<ContentRow> = {
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
    ...(campaignId !== undefined && { campaignId }),
    ...(folderId !== undefined && { folderId }),
    ...(tags !== undefined && { tags: [...new Set(tags)] }),
    ...(rewritten && storeText(input, language ?? before.language)),
    ...(runId !== undefined && { runId, ...(await runExists(ctx, runId)) }),
  }
  return { ...columns, hash: await contentHash({ ...before, ...columns }) }
}

/** Saves `columns` over a row; where they bring another hash than the approved one, the approval is void. */
export function planEdit(ctx: Ctx, before: ContentHead, columns: Partial<ContentRow>): Plan {
  const { hash = before.hash, title = before.title } = columns
  const named = namedIn({ ...before, title })
  const events: DomainEvent[] = [{ type: 'content.updated', data: { ...named, version: before.version + 1 } }]
  const writes: Statement[] = []
  const { approvedHash } = before
  const voided = approvedHash !== null && hash !== approvedHash
  if (voided) {
    writes.push(reviewEntry(ctx, before.id, 'voided', { hash: approvedHash }))
    events.push({ type: 'content.approval_voided', data: { ...named, hash: approvedHash } })
  }
  if (before.status === 'in_review' && hash !== before.hash) writes.push(forgetDecisions(ctx, before.id))
  return planChange(
    ctx,
    before,
    {
      ...columns,
      ...(voided && { approvedHash: null, approvedBy: null, approvedAt: null }),
      status: statusAfterEdit(before.status, voided),
      updatedBy: actorPerson(ctx.actor).id,
    },
    {
      action: 'content.updated',
      detail: { version: before.version + 1, voided },
      guards: placeGuards(ctx.workspaceId, columns),
      writes,
      events,
    },
  )
}
