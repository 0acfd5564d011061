import type { Content, CreateContentInput } from '#core/contracts/content'
import type { DomainEvent } from '#core/events'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import { type AuditEntry, commit, type Guard, type Statement } from '../../db/commit.ts'
import { insertRow } from '../../db/insert-row.ts'
import { content } from '../../db/schema/index.ts'
import { contentHash, storeText } from './document.ts'
import { placeGuards } from './repository.ts'
import { type ContentRow, toContent } from './rows.ts'
import { runExists } from './run-origin.ts'

/** A content about to be made, alone or among others in one batch. */
export interface Draft {
  row: ContentRow
  guards: Guard[]
  writes: Statement[]
  audit: AuditEntry
  events: DomainEvent[]
}

/** Throws `invalid_input` for a text, a place or a run that cannot be. */
export async function planDraft(ctx: Ctx, input: CreateContentInput): Promise<Draft> {
  const { type, title, language, campaignId, folderId, tags, runId = null } = input
  const text = storeText(input, language)
  const { id: author } = actorPerson(ctx.actor)
  const row: ContentRow = {
    id: ctx.deps.newId(),
    workspaceId: ctx.workspaceId,
    type,
    title,
    language,
    ...text,
    hash: await contentHash({ type, language, title, body: text.body }),
    status: 'draft',
    campaignId,
    folderId,
    tags: [...new Set(tags)],
    version: 1,
    runId,
    quality: null,
    offlineComposer: runId !== null && (await runExists(ctx, runId)).offlineComposer,
    approvedHash: null,
    approvedBy: null,
    approvedAt: null,
    createdBy: author,
    updatedBy: author,
    createdAt: ctx.now,
    updatedAt: ctx.now,
    trashedAt: null,
    plannedAt: null,
    scheduledAt: null,
    sentAt: null,
  }
  return {
    row,
    guards: placeGuards(ctx.workspaceId, { campaignId, folderId }),
    writes: [insertRow(ctx.db, content, row)],
    audit: { action: 'content.created', resource: 'content', resourceId: row.id, detail: { title, type } },
    events: [{ type: 'content.created', data: { contentId: row.id, title, type } }],
  }
}

export async function createContent(ctx: Ctx, input: CreateContentInput): Promise<Content> {
  authorize(ctx, 'content:write')
  const { row, ...change } = await planDraft(ctx, input)
  const { name } = actorPerson(ctx.actor)
  const body = toContent({ ...row, createdByName: name, updatedByName: name, approvedByName: null })
  await commit(ctx, { permission: 'content:write', ...change, answer: { status: 201, body } })
  return body
}
