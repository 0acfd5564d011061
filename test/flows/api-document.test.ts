import { env, exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { upsertContactsInput } from '#core/contracts/audience'
import { createContentInput } from '#core/contracts/content'
import { generateInput } from '#core/contracts/generation'
import { createWebhookEndpointInput } from '#core/contracts/webhooks'
import { type ApiDocument, type Route, readApiDocument, routesOf } from '#test/harness/api-document'
import { app } from '#worker/app'
import { OF_SCHEMA } from '#worker/features/api-docs/examples'
import { isPublic } from '#worker/http/public-routes'

let document: ApiDocument
let routes: Route[]
beforeAll(async () => {
  document = await readApiDocument()
  routes = routesOf(document, { auth: true })
})

describe('the API’s description', () => {
  it('is valid OpenAPI 3.1', async () => {
    expect(document.openapi).toBe('3.1.0')
    const verdict = await env.OPENAPI_VALIDATOR.fetch('http://validator/', {
      method: 'POST',
      body: JSON.stringify(document),
    })
    expect(await verdict.text()).toBe('')
    expect(verdict.status).toBe(204)
  })

  it('names the server, both credentials and the meaning of every tag', () => {
    expect(document.servers).toEqual([{ url: env.APP_URL }])
    expect(Object.keys(document.components.securitySchemes)).toEqual(['accessToken', 'apiKey'])
    const known = new Set(document.tags.map((tag) => tag.name))
    const unknown = routes.filter((route) => !route.operation.tags?.every((tag) => known.has(tag)))
    expect(unknown.map((route) => `${route.path}: ${route.operation.tags}`)).toEqual([])
  })

  it('misses no mounted route but the sockets, whose protocol it cannot tell', () => {
    const described = new Set(routes.map((route) => `${route.method} ${route.path}`))
    const missing = app.routes
      .filter(
        (route) =>
          route.method !== 'ALL' && route.path.startsWith('/api/') && !route.path.endsWith('/socket'),
      )
      .map(
        (route) =>
          `${route.method} ${route.path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}').replace(/(.)\/$/, '$1')}`,
      )
      .filter((route) => !described.has(route))
    expect([...new Set(missing)]).toEqual([])
  })

  it('has for every route a summary, an id of its own and, where a credential is needed, the refusals', () => {
    const ids = routes.map((route) => route.operation.operationId)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    for (const { method, path, operation, isPublic } of routes) {
      expect(operation.summary, `${method} ${path}`).toBeTruthy()
      if (isPublic) continue
      for (const status of ['400', '401', '403', '429'])
        expect(
          operation.responses[status]?.content?.['application/problem+json'],
          `${method} ${path} ${status}`,
        ).toBeDefined()
    }
  })

  it('says of exactly those routes that they are open which do open without a credential', () => {
    const wrong = routes.filter((route) => isPublic(route.path.replace(/\{\w+\}/g, 'x')) !== route.isPublic)
    expect(wrong.map((route) => `${route.method} ${route.path}`)).toEqual([])
  })

  it('offers Idempotency-Key on every secured POST, and If-Match where an edit needs it', () => {
    const header = (route: Route, name: string) =>
      route.operation.parameters?.some((one) => one.in === 'header' && one.name.toLowerCase() === name)
    const posts = routes.filter((route) => route.method === 'POST' && !route.isPublic)
    expect(posts.filter((route) => !header(route, 'idempotency-key'))).toEqual([])
    const guarded = routes.filter((route) => route.operation.responses['428'])
    expect(guarded.length).toBeGreaterThan(0)
    expect(guarded.filter((route) => !header(route, 'if-match'))).toEqual([])
  })

  it('describes better-auth’s open endpoints beside ours, and not its closed ones', () => {
    expect(document.paths['/api/auth/sign-in/email']?.post?.requestBody).toBeDefined()
    expect(document.paths['/api/auth/token']?.get).toBeDefined()
    expect(document.paths['/api/auth/organization/create']).toBeUndefined()
  })
})

describe('the examples', () => {
  it('fit the patterns they stand for, each of which has one', () => {
    const patterns = new Map<string, unknown>()
    JSON.stringify(document, (_key, value) => {
      if (typeof value?.pattern === 'string') patterns.set(value.pattern, value.examples?.[0])
      return value
    })
    expect(patterns.size).toBeGreaterThan(10)
    for (const [pattern, example] of patterns) expect(example).toMatch(new RegExp(pattern, 'u'))
  })

  it.each([
    ['CreateContent', createContentInput],
    ['Generate', generateInput],
    ['CreateWebhookEndpoint', createWebhookEndpointInput],
    ['UpsertContacts', upsertContactsInput],
  ])('%s is what its route takes', (id, contract) => {
    expect(contract.safeParse(OF_SCHEMA[id]).error).toBeUndefined()
    expect(document.components.schemas[id]).toMatchObject({ examples: [OF_SCHEMA[id]] })
  })
})

describe('the page at /api/docs', () => {
  it('has no inline script and loads nothing from elsewhere', async () => {
    const response = await exports.default.fetch('http://localhost:5173/api/docs')
    const page = await response.text()
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(page.match(/<script(?![^>]*\ssrc=)/g)).toBeNull()
    expect(page.match(/(?:src|href)="(?!\/)/g)).toBeNull()
  })
})
