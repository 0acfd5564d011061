import type { Context } from 'hono'
import type { FieldError } from '#core/errors'
import type { AppEnv } from '../../http/router.ts'
import { enginePath } from './engine-request.ts'

/** Bad input in the form OAuth prescribes (RFC 6749, section 5.2; RFC 7591, section 3.2.2). */
export function oauthError(
  c: Context<AppEnv>,
  error_description: string,
  fields: FieldError[] = [],
): Response {
  const field = fields[0]?.path ?? ''
  return c.json({ error: errorOf(field, enginePath(c.req.path)), error_description }, 400)
}

/**
 * A code whose proof does not fit is a grant that does not hold (RFC 7636, section 4.6); the library calls it a
 * request that it cannot read, and answers 401, which is for a client that cannot prove itself.
 */
export const proofRefused = (c: Context<AppEnv>, error_description: string): Response =>
  c.json({ error: 'invalid_grant', error_description }, 400)

function errorOf(field: string, path: string): string {
  if (field.startsWith('redirect_uris')) return 'invalid_redirect_uri'
  return path === '/oauth2/register' && field !== '' ? 'invalid_client_metadata' : 'invalid_request'
}
