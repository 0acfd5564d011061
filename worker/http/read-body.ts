import { AppError } from '#core/errors'
import { readCapped } from '../adapters/read-capped.ts'

/** Largest JSON body (bytes). */
export const MAX_BODY = 1_048_576

/**
 * The body's bytes. Stops reading, and throws `payload_too_large` on `field`, at the first byte past the limit.
 * `field` is the one that can be so long; by default the body as a whole.
 */
export async function readBody(
  request: Request,
  { maxBytes = MAX_BODY, field = '' }: { maxBytes?: number; field?: string } = {},
): Promise<ArrayBuffer> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes, field)
  const bytes = await readCapped(request.body, maxBytes)
  if (!bytes) throw tooLarge(maxBytes, field)
  return bytes.buffer
}

function tooLarge(maxBytes: number, path: string): AppError {
  const message = `A request body may hold at most ${maxBytes / 1_048_576} MB here.`
  return new AppError('payload_too_large', message, { fields: [{ path, message }] })
}
