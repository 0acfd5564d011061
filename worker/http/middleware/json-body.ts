import { createMiddleware } from 'hono/factory'
import { MAX_IMPORT_FILE } from '#core/contracts/audience-import'
import { MAX_FILE } from '#core/contracts/knowledge'
import { AppError, invalid } from '#core/errors'
import { checkJson } from '../check-json.ts'
import { readBody } from '../read-body.ts'
import type { AppEnv } from '../router.ts'

/** Handlers behind this read the raw request. */
const RAW = '/api/auth/'
const FORMS = /^\/api\/(auth\/oauth2|audience\/unsubscribe|notifications\/hooks\/twilio)\//
/** Routes whose body is a file as it is; what it holds is their own affair. */
const FILES: Record<string, number> = {
  '/api/knowledge/files': MAX_FILE,
  '/api/audience/imports': MAX_IMPORT_FILE,
}

/** Fields that a whole file is pasted into: a body that is too long is so by them. */
const LONGEST: Record<string, string> = {
  '/api/content/generate/bulk': 'csv',
  '/api/content/import': 'text',
  '/api/knowledge/sources': 'text',
}

/**
 * Reads the body once, bounded, and refuses what is not UTF-8 JSON that can be stored safely.
 * OAuth's endpoints take forms as well (RFC 6749, section 3.2), as does a mail program's button (RFC 8058), and Twilio
 * sends them. Later readers get the same bytes, be it from Hono's cache or, for the
 * authentication engine, from the raw request.
 */
export const jsonBody = createMiddleware<AppEnv>(async (c, next) => {
  const { raw } = c.req
  if (raw.method === 'GET' || raw.method === 'HEAD' || raw.body === null) return next()
  const mostOfFile = FILES[c.req.path]
  const isFile = mostOfFile !== undefined
  const bytes = await readBody(
    raw,
    isFile ? { maxBytes: mostOfFile, field: 'file' } : { field: LONGEST[c.req.path] },
  )
  const type = c.req.header('content-type') ?? ''
  if (bytes.byteLength > 0 && !isFile) {
    const isForm =
      /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i.test(type) &&
      FORMS.test(c.req.path)
    if (!isForm && !/^application\/json\s*(;|$)/i.test(type))
      throw new AppError('unsupported_media_type', 'Send JSON with `Content-Type: application/json`.')
    const text = decode(bytes)
    if (!isForm) checkJson(text)
  }
  const unread = () => new Request(raw, { body: bytes, signal: raw.signal })
  c.req.raw = unread()
  // Filled in the form that most readers ask for: a body of another form is made of it anew each time.
  await (isFile ? c.req.arrayBuffer() : c.req.text())
  if (c.req.path.startsWith(RAW)) c.req.raw = unread()
  return next()
})

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    throw invalid('', 'The body is not valid UTF-8.')
  }
}
