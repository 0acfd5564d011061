import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { OAUTH_STANDARD } from '#core/contracts/oauth-inputs'
import { type ApiDocument, type Route, readApiDocument, routesOf } from '#test/harness/api-document'
import { request } from '#test/harness/request'
import { bodySchemaOf, sampleOf } from '#test/harness/sample'
import { type Spoiler, spoilers, unboundedFields } from '#test/harness/spoiled-bodies'
import { countRows } from '#test/harness/walk'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/** The bodies of better-auth's endpoints: the same promises as everywhere else in the API. */
let document: ApiDocument
let routes: Route[]
let spoil: ReturnType<typeof spoilers>
let before: Record<string, number>

const sampleFor = (route: Route) => {
  const schema = bodySchemaOf(route.operation, document)
  return schema ? sampleOf(schema, document) : undefined
}

beforeAll(async () => {
  document = await readApiDocument()
  routes = routesOf(document, { auth: true }).filter(
    ({ path, operation }) => path.startsWith('/api/auth/') && bodySchemaOf(operation, document),
  )
  spoil = spoilers(document, sampleFor)
})
beforeEach(async () => {
  before = await countRows(null)
})
afterEach(async () => expect(await countRows(null)).toEqual(before))

interface Refusal {
  code?: string
  fields?: { path: string }[]
  error?: string
  error_description?: string
}
const isStandard = ({ path }: Route) => OAUTH_STANDARD.has(path.replace('/api/auth', ''))

async function send({ method, path }: Route, body: unknown, headers: Record<string, string> = {}) {
  const answer = await request<Refusal>(method, path, { body, headers: { origin: env.APP_URL, ...headers } })
  const isProblem = answer.headers.get('content-type') === 'application/problem+json'
  return { ...answer, isProblem }
}

/** Whether the refusal names the field: in `fields`, or in the description OAuth's standards leave room for. */
const names = (field: string, { fields, error_description }: Refusal) =>
  fields?.some(({ path }) => path === field || path.startsWith(`${field}.`)) ??
  error_description?.startsWith(field)

async function expectFieldRefusals(variants: Spoiler) {
  const wrong: string[] = []
  let sent = 0
  for (const route of routes)
    for (const { field, body } of variants(route)) {
      sent++
      const answer = await send(route, JSON.stringify(body))
      const isInForm = answer.isProblem || (isStandard(route) && answer.body.error !== undefined)
      if (answer.status !== 400 || !isInForm || !names(field, answer.body))
        wrong.push(
          `${route.path} ${JSON.stringify(body).slice(0, 90)}: ${answer.status} ${JSON.stringify(answer.body)}`,
        )
    }
  expect(wrong).toEqual([])
  expect(sent).toBeGreaterThan(20)
}

/** Every endpoint that wants a body answers with this status, as a problem. */
async function expectRefusals(status: number, body: unknown, headers?: Record<string, string>) {
  const wrong: string[] = []
  for (const route of routes.filter(({ operation }) => operation.requestBody?.required)) {
    const answer = await send(route, body, headers)
    const isInForm = answer.isProblem || (isStandard(route) && answer.body.error !== undefined)
    if (answer.status !== status || !isInForm)
      wrong.push(`${route.path}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 100)}`)
  }
  expect(wrong).toEqual([])
}

describe('the document', () => {
  it('lists the endpoints that take a body', () => {
    const paths = routes.map(({ path }) => path.replace('/api/auth', ''))
    expect(paths).toEqual(
      expect.arrayContaining(['/sign-in/email', '/oauth2/register', '/passkey/verify-registration']),
    )
    expect(paths.length).toBeGreaterThan(30)
  })

  it('bounds every field of them', () => {
    expect(unboundedFields(routes, document)).toEqual([])
  })
})

describe('a field of better-auth', () => {
  it('of every other JSON type is refused by name', () => expectFieldRefusals(spoil.wronglyTyped))
  it('that is required and missing is refused by name', () => expectFieldRefusals(spoil.lacking))
  it('longer than its limit, or off its list, is refused by name', () =>
    expectFieldRefusals(spoil.outOfBounds))
  it('that holds NUL is refused by name', () => expectFieldRefusals(spoil.holding('a\0b')))
  it('that holds half a surrogate pair is refused by name', () =>
    expectFieldRefusals(spoil.holding('a\ud83d')))
})

describe('a body of better-auth', () => {
  it.each(['{', '{"a":}', "{'a':1}", '\u0000', 'undefined'])('that is not JSON is refused (%j)', (text) =>
    expectRefusals(400, text),
  )
  it.each(['[]', '"text"', '12', 'null', 'true'])('that is %s in place of an object is refused', (text) =>
    expectRefusals(400, text),
  )
  it('that is missing is refused', () => expectRefusals(400, null))
  it('that is not UTF-8 is refused', () =>
    expectRefusals(400, new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])))
  it('nested a hundred thousand deep is refused', () => expectRefusals(400, '{"a":'.repeat(100_000)))
  it('of another media type is refused', () => expectRefusals(415, '{}', { 'content-type': 'text/plain' }))
  it('larger than 1 MB is refused', () => expectRefusals(413, `{"name":"${'x'.repeat(1_048_576)}"}`))
})

describe('a form of OAuth', () => {
  const FORM = 'application/x-www-form-urlencoded'
  const send = (path: string, body: string) =>
    request<Refusal>('POST', path, { body, headers: { 'content-type': FORM } })
  const formsOf = (route: Route) => bodySchemaOf(route.operation, document, FORM)
  const forms = () =>
    routesOf(document, { auth: true }).filter(
      (route) => route.path.startsWith('/api/auth/oauth2/') && formsOf(route),
    )

  it('is in the document, with every field bounded', () => {
    expect(forms().map(({ path }) => path.replace('/api/auth/oauth2/', ''))).toEqual(
      expect.arrayContaining(['token', 'introspect', 'revoke']),
    )
    const fields = forms().flatMap((route) => Object.entries(formsOf(route)?.properties ?? {}))
    expect(fields.filter(([, { maxLength, anyOf, format }]) => !maxLength && !anyOf && !format)).toEqual([])
  })

  it('with a field that is missing or too long is refused by name', async () => {
    const wrong: string[] = []
    for (const route of forms()) {
      const { properties = {}, required = [] } = formsOf(route) ?? {}
      const right = Object.fromEntries(required.map((name) => [name, 'x']))
      const spoiled = [
        ...required.map((name) => [name, { ...right, [name]: '' }] as const),
        ...Object.entries(properties).flatMap(([name, { maxLength }]) =>
          maxLength ? [[name, { ...right, [name]: 'x'.repeat(maxLength + 1) }] as const] : [],
        ),
      ]
      for (const [field, body] of spoiled) {
        const answer = await send(route.path, new URLSearchParams(body).toString())
        const { error, error_description = '' } = answer.body
        if (answer.status !== 400 || error !== 'invalid_request' || !error_description.startsWith(field))
          wrong.push(`${route.path} ${field}: ${answer.status} ${JSON.stringify(answer.body)}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('with a field given twice, or with none, is refused', async () => {
    for (const form of ['', 'token=a&token=b'])
      expect(await send('/api/auth/oauth2/introspect', form)).toMatchObject({
        status: 400,
        body: { error: 'invalid_request' },
      })
  })
})
