import type { AddTextInput, KnowledgeSource } from '#core/contracts/knowledge'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { readSource } from './read-source.ts'
import { addSource } from './save-source.ts'

/** Keeps pasted text as a source. */
export async function addText(ctx: Ctx, { title, text }: AddTextInput): Promise<KnowledgeSource> {
  authorize(ctx, 'knowledge:write')
  const read = await readSource('text', new Uint8Array(new TextEncoder().encode(text)), { name: 'text.md' })
  return addSource(ctx, { kind: 'text', title, address: null, fileName: null }, read)
}
