import type { Content, CreateContentInput } from '#core/contracts/content'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import { commit, type Guard } from '../../db/commit.ts'
import { content } from '../../db/schema/index.ts'
import { contentHash, storeText } from './document.ts'
import { campaignExists } from './repository.ts'
import { type ContentRow, toContent } from './rows.ts'
import { runExists } from './run-origin.ts'

export async function createContent(ctx: Ctx, input: CreateContentInput): Promise<Content> {
  authorize(ctx, 'content:write')
  const { type, title, language, campaignId, tags, runId = null } = input
  const text = storeText(input, language)
  const author = actorPerson(ctx.actor)
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
    tags: [...new Set(tags)],
    version: 1,
    runId,
    offlineComposer: runId !== null && (await runExists(ctx, runId)).offlineComposer,
    approvedHash: null,
    approvedBy: null,
    approvedAt: null,
    createdBy: author.id,
    updatedBy: author.id,
    createdAt: ctx.now,
    updatedAt: ctx.now,
    trashedAt: null,
  }
  const body = toContent({
    ...row,
    createdByName: author.name,
    updatedByName: author.name,
    approvedByName: null,
  })
  const guards: Guard[] = campaignId ? [campaignExists(ctx.workspaceId, campaignId)] : []
  await commit(ctx, {
    permission: 'content:write',
    guards,
    writes: [ctx.db.insert(content).values(row)],
    audit: { action: 'content.created', resource: 'content', resourceId: row.id, detail: { title, type } },
    events: [{ type: 'content.created', data: { contentId: row.id, title, type } }],
    answer: { status: 201, body },
  })
  return body
}
