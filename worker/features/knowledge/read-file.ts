import { notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { findSource } from './repository.ts'

export interface SourceFile {
  body: ReadableStream<Uint8Array>
  name: string
}

/** The original of a source. Throws `not_found`. */
export async function readFile(ctx: Ctx, id: string): Promise<SourceFile> {
  authorize(ctx, 'knowledge:read')
  const { fileKey, fileName, title, mediaType } = await findSource(ctx.db, ctx.workspaceId, id)
  const file = await ctx.deps.files.get(fileKey)
  if (!file) throw notFound('file')
  return { body: file.body, name: fileName ?? `${title}${mediaType === 'text/html' ? '.html' : '.txt'}` }
}
