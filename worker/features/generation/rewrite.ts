import type { RewriteInput } from '#core/contracts/rewriting'
import { notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { getContent } from '../content/index.ts'
import { carryOut } from './carry-out.ts'
import { replayed } from './replay-run.ts'
import { prepareRewrite } from './rewrite-job.ts'

/**
 * Rewrites words of a content, as server-sent events like `generate`'s; nothing is written into the content itself.
 * Throws `not_found` for a content that is absent, foreign or in the trash, else as `prepareRewrite`, `carryOut`
 * and `replayed` do.
 */
export async function rewrite(
  ctx: Ctx,
  contentId: string,
  input: RewriteInput,
  request: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  authorize(ctx, 'generation:run')
  const content = await getContent(ctx, contentId)
  if (content.trashedAt !== null) throw notFound('content')
  return (await replayed(ctx)) ?? carryOut(ctx, await prepareRewrite(ctx, content, input), request)
}
