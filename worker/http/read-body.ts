import { AppError } from '#core/errors'
import { readCapped } from '../adapters/read-capped.ts'

/** Largest JSON body (bytes). */
export const MAX_BODY = 1_048_576

/** The body's bytes. Stops reading, and throws `payload_too_large`, at the first byte past the limit. */
export async function readBody(request: Request, maxBytes = MAX_BODY): Promise<ArrayBuffer> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes)
  const bytes = await readCapped(request.body, maxBytes)
  if (!bytes) throw tooLarge(maxBytes)
  return bytes.buffer
}

const tooLarge = (maxBytes: number) =>
  new AppError('payload_too_large', `A request body may hold at most ${maxBytes / 1_048_576} MB here.`)
