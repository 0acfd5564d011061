import type { Context } from 'hono'
import type { FieldError } from '#core/errors'
import type { AppEnv } from '../../http/router.ts'

/** Bad input in the form OAuth prescribes (RFC 6749, section 5.2; RFC 7591, section 3.2.2). */
export function oauthError(
  c: Context<AppEnv>,
  error_description: string,
  fields: FieldError[] = [],
): Response {
  const isRedirect = fields[0]?.path.startsWith('redirect_uris')
  return c.json({ error: isRedirect ? 'invalid_redirect_uri' : 'invalid_request', error_description }, 400)
}
