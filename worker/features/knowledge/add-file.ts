import type { KnowledgeSource } from '#core/contracts/knowledge'
import { cleanLine } from '#core/domain/knowledge/source-document'
import { invalid } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { readSource } from './read-source.ts'
import { addSource } from './save-source.ts'

export interface UploadedFile {
  name: string
  /** As declared; the bytes decide. */
  type: string
  bytes: Uint8Array<ArrayBuffer>
}

/** Keeps an uploaded file as a source, called as it calls itself or by its name. Throws `invalid_input`. */
export async function addFile(ctx: Ctx, { name, type, bytes }: UploadedFile): Promise<KnowledgeSource> {
  authorize(ctx, 'knowledge:write')
  const fileName = cleanLine(name.split(/[\\/]/).at(-1) ?? '')
  if (!fileName) throw invalid('name', 'Tell the file’s name.')
  const read = await readSource('file', bytes, { name: fileName, type })
  const title = read.title ?? (fileName.replace(/\.[a-z0-9]{1,8}$/i, '') || fileName)
  return addSource(ctx, { kind: 'file', title, address: null, fileName }, read)
}
