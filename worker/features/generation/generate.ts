import type { GenerateStreamInput } from '#core/contracts/generation'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { carryOut } from './carry-out.ts'
import { prepareJob } from './job.ts'
import { replayed } from './replay-run.ts'

/**
 * Writes a text as server-sent events. Everything that can be refused is refused before the stream begins.
 * A repeated `Idempotency-Key` gets the finished run again. Throws as `prepareJob`, `carryOut` and `replayed` do.
 */
export async function generate(
  ctx: Ctx,
  { inFields, ...input }: GenerateStreamInput,
  request: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  authorize(ctx, 'generation:run')
  return (await replayed(ctx)) ?? carryOut(ctx, await prepareJob(ctx, input, inFields), request)
}
