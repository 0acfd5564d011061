import type { DocNode } from '#core/contracts/content'
import { AppError } from '#core/errors'
import { parseDocument, toMarkdown } from '#core/richtext/markdown'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { etagOf } from '../../http/entity-tag.ts'
import { findContent } from './repository.ts'
import type { NamedContent } from './rows.ts'
import { updateContent } from './update-content.ts'

/** What a live document and the library exchange. */
export interface LiveText {
  title: string
  doc: DocNode
}

/** The text as the library has it, and who changed it last. */
export interface LibraryText extends LiveText {
  version: number
  by: { id: string; name: string }
}

const liveTextOf = ({ title, doc, version, updatedBy, updatedByName }: NamedContent): LibraryText => ({
  title,
  doc,
  version,
  by: { id: updatedBy, name: updatedByName ?? '—' },
})

/** The text a live document begins with, and the version that names it. */
export async function liveText(ctx: Ctx, id: string): Promise<LibraryText> {
  authorize(ctx, 'content:read')
  return liveTextOf(await findContent(ctx.db, ctx.workspaceId, id, { trashed: true }))
}

/**
 * Brings a content from version `base` up to the live text, by the ordinary verb, and says the new version.
 * When it has moved on from `base`, nothing is written and its present text is answered.
 */
export async function projectContent(
  ctx: Ctx,
  id: string,
  base: number,
  live: LiveText,
): Promise<{ version: number } | { moved: LibraryText }> {
  const before = await findContent(ctx.db, ctx.workspaceId, id)
  if (before.version !== base) return { moved: liveTextOf(before) }
  const title = live.title.trim() || before.title
  if (title === before.title && toMarkdown(parseDocument(live.doc)) === before.body) return { version: base }
  try {
    const { version } = await updateContent(ctx, id, etagOf(before), { title, doc: live.doc })
    return { version }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'precondition_failed') throw error
    return { moved: liveTextOf(await findContent(ctx.db, ctx.workspaceId, id)) }
  }
}
