import type { AddAddressInput, KnowledgeSource } from '#core/contracts/knowledge'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { readAddress } from './read-address.ts'
import { addSource } from './save-source.ts'

/** Fetches a page or file and keeps it as a source. Throws `invalid_input` on `address`. */
export async function addAddress(ctx: Ctx, { address }: AddAddressInput): Promise<KnowledgeSource> {
  authorize(ctx, 'knowledge:write')
  const read = await readAddress(ctx, address)
  const title = read.title ?? new URL(address).host
  return addSource(ctx, { kind: 'address', title, address, fileName: null }, read)
}
