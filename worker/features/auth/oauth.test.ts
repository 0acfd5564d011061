import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { request } from '#test/harness/request'
import { createWorkspace, db } from '#test/harness/workspace'
import { auditLog, member } from '../../db/schema/index.ts'
import { type Browser, createBrowser, newPerson, noticedBy } from './test-browser.ts'

const REDIRECT = 'https://app.example.com/callback'
const SCOPE = 'content:read content:write offline_access'
const draft = { type: 'blog_post', title: 'Spring', body: '' }

interface Tokens {
  access_token: string
  refresh_token: string
  scope: string
  expires_in: number
}

async function personInWorkspace(role = 'editor', language = 'en') {
  const person = await newPerson(language)
  const { id: workspaceId } = await createWorkspace()
  const row = { organizationId: workspaceId, userId: person.userId, role, createdAt: new Date() }
  await db.insert(member).values({ id: crypto.randomUUID(), ...row })
  return { ...person, workspaceId }
}

async function registerClient(browser: Browser): Promise<string> {
  const client = {
    client_name: 'Editor plug-in',
    redirect_uris: [REDIRECT],
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
  }
  const { status, body } = await browser.post<{ client_id: string }>('/oauth2/register', client)
  expect(status).toBe(201)
  return body.client_id
}

async function challenge() {
  const verifier = crypto.randomUUID() + crypto.randomUUID()
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  return {
    verifier,
    code_challenge: new Uint8Array(digest).toBase64({ alphabet: 'base64url', omitPadding: true }),
  }
}

/** The authorization request, through the consent page, to the code the application gets. */
async function authorize(browser: Browser, client_id: string, scope = SCOPE, redirect_uri = REDIRECT) {
  const { verifier, code_challenge } = await challenge()
  const query = new URLSearchParams({
    response_type: 'code',
    client_id,
    redirect_uri,
    scope,
    state: 'xyz',
    code_challenge,
    code_challenge_method: 'S256',
  })
  const asked = await browser.get(`/oauth2/authorize?${query}`)
  const page = new URL(asked.headers.get('location') ?? '', env.APP_URL)
  if (page.pathname !== '/oauth/consent') return { verifier, answer: page }
  const consent = { accept: true, oauth_query: page.search.slice(1) }
  const { body } = await browser.post<{ url: string }>('/oauth2/consent', consent)
  return { verifier, answer: new URL(body.url) }
}

const token = (form: Record<string, string>) =>
  request<Tokens & { error?: string }>('POST', '/api/auth/oauth2/token', {
    body: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })

async function connect(browser: Browser, scope = SCOPE) {
  const client_id = await registerClient(browser)
  const { verifier, answer } = await authorize(browser, client_id, scope)
  const code = answer.searchParams.get('code') ?? ''
  const exchange = () =>
    token({
      grant_type: 'authorization_code',
      code,
      code_verifier: verifier,
      redirect_uri: REDIRECT,
      client_id,
    })
  const { status, body } = await exchange()
  expect(status).toBe(200)
  const refresh = (refresh_token: string) => token({ grant_type: 'refresh_token', refresh_token, client_id })
  return { client_id, tokens: body, refresh, exchange, answer }
}

const write = async (as: string) => (await request('POST', '/api/content', { as, body: draft })).status
const read = async (as: string) => (await request('GET', '/api/content', { as })).status

describe('an application', () => {
  it('gets, with consent, an access token the API takes', async () => {
    const { browser, userId, workspaceId } = await personInWorkspace()
    const { tokens, answer, client_id } = await connect(browser)
    expect(answer.origin + answer.pathname).toBe(REDIRECT)
    expect(answer.searchParams.get('state')).toBe('xyz')
    expect(tokens).toMatchObject({ scope: SCOPE, expires_in: 900 })
    expect(decodeJwt(tokens.access_token)).toMatchObject({
      iss: env.APP_URL,
      aud: env.APP_URL,
      sub: userId,
      client_id,
      wid: workspaceId,
      role: 'editor',
      name: 'Ana Ruiz',
    })
    expect(await read(tokens.access_token)).toBe(200)
    expect(await write(tokens.access_token)).toBe(201)
  })

  it('does only what the scopes say, and nothing about the person', async () => {
    const { browser } = await personInWorkspace('owner')
    const { tokens } = await connect(browser, 'content:read offline_access')
    expect(await read(tokens.access_token)).toBe(200)
    expect(await write(tokens.access_token)).toBe(403)
    const created = await request('POST', '/api/workspaces', { as: tokens.access_token, body: { name: 'X' } })
    expect(created.status).toBe(403)
    expect(await request('GET', '/api/security/audit', { as: tokens.access_token })).toMatchObject({
      status: 403,
      body: { detail: 'This application does not have the scope audit:read.' },
    })
  })

  it('rotates its refresh token', async () => {
    const { browser } = await personInWorkspace()
    const { tokens, refresh } = await connect(browser)
    const next = await refresh(tokens.refresh_token)
    expect(next.status).toBe(200)
    expect(next.body.refresh_token).not.toBe(tokens.refresh_token)
    expect(await write(next.body.access_token)).toBe(201)
  })

  it('loses the whole family when an old refresh token comes back, and its owner is told', async () => {
    const { browser, userId } = await personInWorkspace()
    const { tokens, refresh } = await connect(browser)
    const { body: next } = await refresh(tokens.refresh_token)
    expect(await refresh(tokens.refresh_token)).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    })
    expect(await refresh(next.refresh_token)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
    expect(await write(next.access_token)).toBe(401)
    expect(await noticedBy(userId)).toEqual([{ change: 'application_token_reused', language: 'en' }])
  })

  it('tells of it in the language its owner let it in with, whatever the one who sent the token speaks', async () => {
    const { browser, userId } = await personInWorkspace('editor', 'es-MX,es;q=0.9')
    const { tokens, refresh } = await connect(browser)
    await refresh(tokens.refresh_token)
    await refresh(tokens.refresh_token)
    expect(await noticedBy(userId)).toEqual([{ change: 'application_token_reused', language: 'es' }])
  })

  it('works on after its person signs out, when the grant is offline', async () => {
    const { browser } = await personInWorkspace()
    const { tokens, refresh } = await connect(browser)
    await browser.post('/sign-out')
    expect(await write(tokens.access_token)).toBe(201)
    const { body: next } = await refresh(tokens.refresh_token)
    expect(await write(next.access_token)).toBe(201)
  })

  it('stops at once when the person takes the consent back', async () => {
    const { browser } = await personInWorkspace()
    const { tokens, refresh } = await connect(browser)
    const { body: grants } = await browser.get<{ id: string }[]>('/oauth2/get-consents')
    expect((await browser.post('/oauth2/delete-consent', { id: grants[0]?.id })).status).toBe(200)
    expect(await write(tokens.access_token)).toBe(401)
    expect((await refresh(tokens.refresh_token)).status).toBe(400)
  })

  it('loses at once what the person takes out of the consent, which the audit tells', async () => {
    const { browser, userId } = await personInWorkspace()
    const { tokens } = await connect(browser)
    const { body: grants } = await browser.get<{ id: string }[]>('/oauth2/get-consents')
    const narrower = { id: grants[0]?.id, update: { scopes: ['content:read', 'offline_access'] } }
    expect((await browser.post('/oauth2/update-consent', narrower)).status).toBe(200)
    expect(await write(tokens.access_token)).toBe(401)
    const rows = await db
      .select()
      .from(auditLog)
      .where(eq(auditLog.actor, `user:${userId}`))
    expect(rows.map(({ action, detail }) => [action, detail.through])).toContainEqual([
      'account.application_granted',
      '/oauth2/update-consent',
    ])
  })

  it('has a consent that is there for its person alone', async () => {
    const { browser } = await personInWorkspace()
    const { tokens } = await connect(browser)
    const { body: grants } = await browser.get<{ id: string }[]>('/oauth2/get-consents')
    const id = grants[0]?.id
    const { browser: other } = await newPerson()
    for (const answer of [
      await other.get(`/oauth2/get-consent?id=${id}`),
      await other.post('/oauth2/update-consent', { id, update: { scopes: ['openid'] } }),
      await other.post('/oauth2/delete-consent', { id }),
    ])
      expect(answer).toMatchObject({ status: 404, body: { code: 'not_found', detail: 'no consent' } })
    expect(await write(tokens.access_token)).toBe(201)
  })

  it('stops at once when it revokes its own refresh token', async () => {
    const { browser } = await personInWorkspace()
    const { tokens, client_id } = await connect(browser)
    const form = { token: tokens.refresh_token, token_type_hint: 'refresh_token', client_id }
    const { status } = await request('POST', '/api/auth/oauth2/revoke', {
      body: new URLSearchParams(form).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(status).toBe(200)
    expect(await write(tokens.access_token)).toBe(401)
  })

  it('cannot use a code that it cannot prove to have asked for, nor anybody after it', async () => {
    const { browser } = await personInWorkspace()
    const client_id = await registerClient(browser)
    const { verifier, answer } = await authorize(browser, client_id)
    const code = answer.searchParams.get('code') ?? ''
    const redeem = (code_verifier: string) =>
      token({ grant_type: 'authorization_code', code, code_verifier, redirect_uri: REDIRECT, client_id })
    const refused = { status: 400, body: { error: 'invalid_grant' } }
    expect(await redeem('x'.repeat(43))).toMatchObject(refused)
    expect(await redeem(verifier)).toMatchObject(refused)
  })

  it('cannot use a code twice', async () => {
    const { browser } = await personInWorkspace()
    const { exchange, tokens } = await connect(browser)
    expect((await exchange()).status).toBeGreaterThanOrEqual(400)
    expect(await write(tokens.access_token)).toBe(401)
  })

  it('needs PKCE and a redirect address of its own', async () => {
    const { browser } = await personInWorkspace()
    const client_id = await registerClient(browser)
    const query = {
      response_type: 'code',
      client_id,
      redirect_uri: REDIRECT,
      scope: 'content:read',
      state: 'x',
    }
    const bare = await browser.get(`/oauth2/authorize?${new URLSearchParams(query)}`)
    expect(bare.headers.get('location')).toContain('error=invalid_request')
    const { code_challenge } = await challenge()
    const evil = {
      ...query,
      redirect_uri: 'https://evil.example',
      code_challenge,
      code_challenge_method: 'S256',
    }
    const stolen = await browser.get(`/oauth2/authorize?${new URLSearchParams(evil)}`)
    expect(stolen.headers.get('location')).toBe(`${env.APP_URL}/oauth/refused?error=invalid_redirect`)
    const unknown = { ...query, client_id: 'nobody', code_challenge, code_challenge_method: 'S256' }
    for (const visitor of [browser, createBrowser()]) {
      const answer = await visitor.get(`/oauth2/authorize?${new URLSearchParams(unknown)}`)
      expect(answer.headers.get('location')).toBe(`${env.APP_URL}/oauth/refused?error=invalid_client`)
    }
  })

  it('is sent to the sign-in page when nobody is signed in', async () => {
    const { browser } = await personInWorkspace()
    const client_id = await registerClient(browser)
    const { answer } = await authorize(createBrowser(), client_id)
    expect(answer.pathname).toBe('/sign-in')
  })

  it.each(['introspect', 'revoke'])('gets a plain answer about a forged token from %s', async (endpoint) => {
    const { browser } = await personInWorkspace()
    const { tokens, client_id } = await connect(browser)
    const [header, payload] = tokens.access_token.split('.')
    const form = { token: `${header}.${payload}.${'A'.repeat(86)}`, client_id }
    const { status, body } = await request('POST', `/api/auth/oauth2/${endpoint}`, {
      body: new URLSearchParams(form).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect({ status, body }).toEqual({ status: 200, body: endpoint === 'revoke' ? {} : { active: false } })
  })

  it('finds the endpoints where its standards look for them', async () => {
    const { body } = await request('GET', '/.well-known/oauth-authorization-server')
    expect(body).toMatchObject({
      issuer: env.APP_URL,
      token_endpoint: `${env.APP_URL}/api/auth/oauth2/token`,
      code_challenge_methods_supported: ['S256'],
    })
  })

  it('is registered with the scopes it asked for, and can never ask for others', async () => {
    const { browser } = await personInWorkspace()
    const asked = {
      redirect_uris: [REDIRECT],
      token_endpoint_auth_method: 'none',
      scope: 'content:read openid',
    }
    const { status, body } = await browser.post<{ client_id: string; scope: string }>(
      '/oauth2/register',
      asked,
    )
    expect({ status, scope: body.scope }).toEqual({ status: 201, scope: 'content:read openid' })
    const wider = await authorize(browser, body.client_id, 'content:read content:write')
    expect(wider.answer.searchParams.get('error')).toBe('invalid_scope')
    const within = await authorize(browser, body.client_id, 'content:read')
    expect(within.answer.searchParams.get('code')).toBeTruthy()
  })

  it('is told which scope does not exist', async () => {
    const { browser } = await personInWorkspace()
    const client = { redirect_uris: [REDIRECT], scope: 'content:read content:burn' }
    expect(await browser.post('/oauth2/register', client)).toMatchObject({
      status: 400,
      body: {
        error: 'invalid_client_metadata',
        error_description: 'scope: There is no scope content:burn here.',
      },
    })
  })

  it('on the person’s own machine is answered there, at whichever port it found free', async () => {
    const { browser } = await personInWorkspace()
    const client = { redirect_uris: ['http://127.0.0.1/cb'], token_endpoint_auth_method: 'none' }
    const { status, body } = await browser.post<{ client_id: string }>('/oauth2/register', client)
    expect({ status, body }).toMatchObject({ status: 201, body: { application_type: 'native' } })
    const { answer } = await authorize(browser, body.client_id, SCOPE, 'http://127.0.0.1:49152/cb')
    expect(answer.href).toMatch(/^http:\/\/127\.0\.0\.1:49152\/cb\?code=/)
  })

  it('that calls itself a web page cannot be answered on the person’s own machine, and is told why', async () => {
    const { browser } = await personInWorkspace()
    const client = { redirect_uris: [REDIRECT, 'http://localhost:3000/cb'], application_type: 'web' }
    const { status, body } = await browser.post<{ error: string; error_description: string }>(
      '/oauth2/register',
      client,
    )
    expect({ status, error: body.error }).toEqual({ status: 400, error: 'invalid_redirect_uri' })
    expect(body.error_description).toMatch(/^redirect_uris\.1: .*send application_type "native"/)
  })

  it('is registered by signed-in people only', async () => {
    const client = { redirect_uris: [REDIRECT], token_endpoint_auth_method: 'none' }
    expect((await createBrowser().post('/oauth2/register', client)).status).toBe(401)
  })
})
