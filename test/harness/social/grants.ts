import { createHash, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { CLIENTS, type Identity, type ProviderName } from './identity.ts'

interface Grant {
  provider: ProviderName
  identity: Identity
  redirectUri: string
  challenge: string
  scope: string
}
const codes = new Map<string, Grant>()
const tokens = new Map<string, Grant>()

/** The provider's own page, on which the person has already answered: sends the browser back with what they chose. */
export function authorize(provider: ProviderName, query: URLSearchParams, response: ServerResponse): void {
  const identity: Identity = JSON.parse(query.get('choose') ?? '{}')
  const [redirectUri, challenge] = [query.get('redirect_uri') ?? '', query.get('code_challenge') ?? '']
  const isKnown = query.get('client_id') === CLIENTS[provider].id && query.get('response_type') === 'code'
  // Neither sends anyone to an address that was not registered beforehand.
  if (!isKnown || new URL(redirectUri).pathname !== `/api/auth/callback/${provider}`)
    return void response.writeHead(400).end('redirect_uri_mismatch')
  const back = new URL(redirectUri)
  back.searchParams.set('state', query.get('state') ?? '')
  if (identity.fault === 'denied') {
    back.searchParams.set('error', 'access_denied')
    if (provider === 'github')
      back.searchParams.set('error_description', 'The user has denied your application access.')
  } else {
    const code = randomUUID()
    const scope = query.get('scope') ?? ''
    codes.set(code, { provider, identity, redirectUri, challenge, scope })
    back.searchParams.set('code', code)
  }
  response.writeHead(302, { location: back.href }).end()
}

/** Redeems a code once, for the client, address and PKCE verifier it was given for; null when any is wrong. */
export function redeem(
  provider: ProviderName,
  form: URLSearchParams,
): { grant: Grant; token: string } | null {
  const grant = codes.get(form.get('code') ?? '')
  codes.delete(form.get('code') ?? '')
  const proof = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url')
  const isRightful =
    grant?.provider === provider &&
    form.get('grant_type') === 'authorization_code' &&
    form.get('client_id') === CLIENTS[provider].id &&
    form.get('client_secret') === CLIENTS[provider].secret &&
    form.get('redirect_uri') === grant.redirectUri &&
    proof === grant.challenge
  if (!isRightful) return null
  const token = `${provider === 'github' ? 'gho' : 'ya29'}_${randomUUID()}`
  tokens.set(token, grant)
  return { grant, token }
}

/** Whom the request's bearer token speaks for. */
export const bearer = ({ headers }: IncomingMessage): Grant | undefined =>
  tokens.get(/^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? '')
