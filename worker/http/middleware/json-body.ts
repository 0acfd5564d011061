import { createMiddleware } from 'hono/factory'
import { AppError } from '#core/errors'
import type { AppEnv } from '../router.ts'

/** Largest request body (bytes). Uploads will have their own route and limit. */
export const MAX_BODY = 1_048_576
const MAX_DEPTH = 64

/** Refuses a body that is too large, not JSON, not UTF-8, malformed or nested deep enough to exhaust a stack. */
export const jsonBody = createMiddleware<AppEnv>(async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  if (Number(c.req.header('content-length') ?? 0) > MAX_BODY) throw tooLarge()
  const bytes = await c.req.arrayBuffer()
  if (bytes.byteLength > MAX_BODY) throw tooLarge()
  if (bytes.byteLength > 0) {
    if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? ''))
      throw new AppError('unsupported_media_type', 'Send JSON with `Content-Type: application/json`.')
    checkJson(decode(bytes))
  }
  return next()
})

const tooLarge = () => new AppError('payload_too_large', 'A request body may hold at most 1 MB.')
const malformed = (why: string) =>
  new AppError('invalid_input', why, { fields: [{ path: '', message: why }] })

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    throw malformed('The body is not valid UTF-8.')
  }
}

function checkJson(text: string): void {
  if (nesting(text) > MAX_DEPTH) throw malformed(`The body is nested deeper than ${MAX_DEPTH} levels.`)
  try {
    JSON.parse(text)
  } catch {
    throw malformed('The body is not valid JSON.')
  }
}

/** Deepest nesting of brackets outside strings, without recursion. */
export function nesting(json: string): number {
  let depth = 0
  let deepest = 0
  let quoted = false
  for (let i = 0; i < json.length; i++) {
    const char = json[i]
    if (quoted) {
      if (char === '\\') i++
      else if (char === '"') quoted = false
    } else if (char === '"') quoted = true
    else if (char === '{' || char === '[') deepest = Math.max(deepest, ++depth)
    else if (char === '}' || char === ']') depth--
  }
  return deepest
}
