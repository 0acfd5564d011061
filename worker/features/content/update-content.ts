import { and, eq } from 'drizzle-orm'
import type { Content, UpdateContentInput } from '#core/contracts/content'
import { statusAfterEdit } from '#core/domain/content/review'
import { AppError } from '#core/errors'
import type { DomainEvent } from '#core/events'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import { commit, type Statement } from '../../db/commit.ts'
import { content } from '../../db/schema/index.ts'
import { contentHash, storeText } from './document.ts'
import { campaignExists, findContent, unchangedSince } from './repository.ts'
import { reviewEntry } from './review-entry.ts'
import { etagOf, type NamedContent, toContent } from './rows.ts'
import { runExists } from './run-origin.ts'

/** Saves an edit over the version named by `ifMatch` (an entity tag). An edit of approved words voids the approval. */
export async function updateContent(
  ctx: Ctx,
  id: string,
  ifMatch: string,
  input: UpdateContentInput,
): Promise<Content> {
  authorize(ctx, 'content:write')
  const before = await findContent(ctx.db, ctx.workspaceId, id)
  if (ifMatch !== etagOf(before) && ifMatch !== '*') throw unchangedSince(before).error
  const { type } = before
  const { title = before.title, language = before.language, campaignId = before.campaignId } = input
  const rewritten = input.body !== undefined || input.doc !== undefined
  const text = rewritten
    ? storeText(input, language)
    : { body: before.body, doc: before.doc, wordCount: before.wordCount }
  const hash = await contentHash({ type, language, title, body: text.body })
  const voided = before.approvedHash !== null && hash !== before.approvedHash
  const author = actorPerson(ctx.actor)
  const origin = input.runId ? await runExists(ctx, input.runId) : before
  const after: NamedContent = {
    ...before,
    ...text,
    title,
    language,
    campaignId,
    tags: input.tags ? [...new Set(input.tags)] : before.tags,
    hash,
    status: statusAfterEdit(before.status, voided),
    ...(voided && { approvedHash: null, approvedBy: null, approvedAt: null, approvedByName: null }),
    version: before.version + 1,
    runId: input.runId ?? before.runId,
    offlineComposer: origin.offlineComposer,
    updatedBy: author.id,
    updatedByName: author.name,
    updatedAt: ctx.now,
  }
  await save(ctx, before, after, voided)
  return toContent(after)
}

async function save(ctx: Ctx, before: NamedContent, after: NamedContent, voided: boolean): Promise<void> {
  const { id, title, type, version } = after
  const { createdByName, updatedByName, approvedByName, id: _id, workspaceId, ...columns } = after
  const writes: Statement[] = [
    ctx.db
      .update(content)
      .set(columns)
      .where(and(eq(content.workspaceId, workspaceId), eq(content.id, id))),
  ]
  const events: DomainEvent[] = [{ type: 'content.updated', data: { contentId: id, title, type, version } }]
  if (voided && before.approvedHash) {
    writes.push(reviewEntry(ctx, id, 'voided', { hash: before.approvedHash }))
    events.push({
      type: 'content.approval_voided',
      data: { contentId: id, title, type, hash: before.approvedHash },
    })
  }
  const moved = after.campaignId !== null && after.campaignId !== before.campaignId
  await commit(ctx, {
    permission: 'content:write',
    guards: [
      unchangedSince(before),
      ...(moved && after.campaignId ? [campaignExists(workspaceId, after.campaignId)] : []),
    ],
    writes,
    audit: { action: 'content.updated', resource: 'content', resourceId: id, detail: { version, voided } },
    events,
  })
}

/** The entity tag a PATCH must bring. */
export function requireIfMatch(header: string | undefined): string {
  if (!header) throw new AppError('precondition_required', 'Send the ETag you read in `If-Match`.')
  return header
}
