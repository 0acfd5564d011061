import type { BrandVoice, BrandVoiceInput } from '#core/contracts/brand'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { keepRevision } from '../../db/revisions.ts'
import { brandVoice } from '../../db/schema/index.ts'
import { type BrandVoiceRow, toBrandVoice } from './rows.ts'

export async function createBrandVoice(ctx: Ctx, input: BrandVoiceInput): Promise<BrandVoice> {
  authorize(ctx, 'brand:write')
  const row: BrandVoiceRow = {
    id: ctx.deps.newId(),
    workspaceId: ctx.workspaceId,
    ...input,
    version: 1,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
  const body = toBrandVoice(row)
  const { id, name } = row
  await commit(ctx, {
    permission: 'brand:write',
    writes: [
      ctx.db.insert(brandVoice).values(row),
      keepRevision(ctx, 'brand_voice', id, { version: 1, name, snapshot: input }),
    ],
    audit: { action: 'brand_voice.created', resource: 'brand_voice', resourceId: id, detail: { name } },
    events: [{ type: 'brand_voice.created', data: { brandVoiceId: id, name } }],
    answer: { status: 201, body },
  })
  return body
}
