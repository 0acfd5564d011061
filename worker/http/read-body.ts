import { AppError } from '#core/errors'

/** Largest request body (bytes). Uploads will have their own route and limit. */
export const MAX_BODY = 1_048_576

/** The body's bytes. Stops reading, and throws `payload_too_large`, at the first byte past the limit. */
export async function readBody(request: Request): Promise<ArrayBuffer> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > MAX_BODY) {
      await reader?.cancel()
      throw tooLarge()
    }
    chunks.push(part.value)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes.buffer
}

const tooLarge = () => new AppError('payload_too_large', 'A request body may hold at most 1 MB.')
