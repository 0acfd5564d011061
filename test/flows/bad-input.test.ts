import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FieldError } from '#core/errors'
import {
  type ApiDocument,
  type Json,
  type Route,
  readApiDocument,
  routesOf,
} from '#test/harness/api-document'
import { deliverEvents, deliveriesRest } from '#test/harness/inbox'
import { request } from '#test/harness/request'
import { bodySchemaOf } from '#test/harness/sample'
import { propertiesOf, type Spoiler, spoilers, unboundedFields } from '#test/harness/spoiled-bodies'
import { bodyFor, collectionOf, countRows, createRows, fill } from '#test/harness/walk'
import { createWorkspace, type TestPerson, type TestWorkspace } from '#test/harness/workspace'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let document: ApiDocument
let routes: Route[]
let workspace: TestWorkspace
let owner: TestPerson
let pathOf: (route: Route) => string
let spoil: ReturnType<typeof spoilers>
let sampleFor: (route: Route) => Json | undefined
let before: Record<string, number>

beforeAll(async () => {
  document = await readApiDocument()
  routes = routesOf(document).filter((route) => !route.isPublic)
  workspace = await createWorkspace()
  owner = await workspace.person('owner')
  const rows = await createRows(workspace, owner.token, document, routes)
  await deliverEvents(workspace.id)
  await deliveriesRest(workspace.id)
  pathOf = (route) => fill(route.path, rows.get(collectionOf(route.path)) ?? '')
  sampleFor = (route) => bodyFor(route, workspace, document)
  spoil = spoilers(document, sampleFor)
})
beforeEach(async () => {
  before = await countRows(workspace.id)
})
afterEach(async () => expect(await countRows(workspace.id)).toEqual(before))

interface Refusal {
  status: number
  type: string | null
  fields: string[]
  faults: FieldError[]
}

async function send(route: Route, body: unknown, headers: Record<string, string> = {}): Promise<Refusal> {
  const answer = await request<{ fields?: FieldError[] }>(route.method, pathOf(route), {
    ...{ as: owner.token, body },
    headers: { 'if-match': '"1"', ...headers },
  })
  const type = answer.headers.get('content-type')
  const faults = answer.body.fields ?? []
  return { status: answer.status, type, fields: faults.map(({ path }) => path), faults }
}

const nameOf = ({ method, path }: Route) => `${method} ${path}`
const withBody = () => routes.filter((route) => bodySchemaOf(route.operation, document))

/** Each variant of each route's body must be refused with 400 and name the field it spoils. Answers what was told. */
async function expectFieldRefusals(variants: Spoiler): Promise<FieldError[]> {
  const wrong: string[] = []
  const told: FieldError[] = []
  let sent = 0
  for (const route of withBody())
    for (const { field, body } of variants(route)) {
      sent++
      const { status, type, fields, faults } = await send(route, JSON.stringify(body))
      told.push(...faults)
      const isNamed = fields.some((path) => path === field || path.startsWith(`${field}.`))
      if (status !== 400 || type !== 'application/problem+json' || !isNamed)
        wrong.push(`${nameOf(route)} ${field}=${JSON.stringify(body).slice(0, 80)}: ${status} ${fields}`)
    }
  expect(wrong).toEqual([])
  expect(sent).toBeGreaterThan(0)
  return told
}

/** What a page can say in its reader's language, and a developer likes to read: not what the library says by itself. */
function expectReasons(told: readonly FieldError[]) {
  const silent = told
    .filter(({ reason, message }) => !reason || LIBRARY_SAYS.test(message))
    .map(({ path, message }) => `${path}: ${message}`)
    .filter((fault) => !OF_PROGRAMS.has(fault))
  expect(new Set(silent)).toEqual(new Set())
}
/** Rules between fields that no form of ours can break. */
const OF_PROGRAMS = new Set([
  'anchor: A reaction needs a place in the text.',
  'recipients: Give either `recipients` or `segmentId`.',
  'text: Give either `text` or `emoji`.',
])
const LIBRARY_SAYS = /^(?:Invalid|Too (?:big|small)|Unrecognized)|expected \w+, received/

/** Every route with a body answers each of these with this status, as a problem. */
async function expectRefusals(status: number, make: (route: Route) => [unknown, Record<string, string>?]) {
  const wrong: string[] = []
  for (const route of withBody()) {
    const [body, headers] = make(route)
    const answer = await send(route, body, headers)
    if (answer.status !== status || answer.type !== 'application/problem+json')
      wrong.push(`${nameOf(route)}: ${answer.status}`)
  }
  expect(wrong).toEqual([])
}

describe('a field', () => {
  it('of every other JSON type is refused by name, with a reason', async () => {
    expectReasons(await expectFieldRefusals(spoil.wronglyTyped))
  })

  it('that is required and missing is refused by name, with a reason', async () => {
    expectReasons(await expectFieldRefusals(spoil.lacking))
  })

  it('longer than its limit, or off its list, is refused by name, with a reason', async () => {
    const told = await expectFieldRefusals(spoil.outOfBounds)
    expectReasons(told)
    expect(told).toContainEqual({
      ...{ path: 'title', reason: 'max_length', count: 300, message: 'At most 300 characters.' },
    })
  })

  it.each([
    ['NUL', 'a\0b'],
    ['half a surrogate pair', 'a\ud83d'],
  ])('that holds %s is refused by name', async (_, text) => {
    await expectFieldRefusals(spoil.holding(text))
  })

  it('is bounded wherever a person or program fills it', () => {
    expect(unboundedFields(withBody(), document)).toEqual([])
  })
})

describe('a body', () => {
  it.each(['{', '{"a":}', "{'a':1}", '\u0000', 'undefined'])(
    'that is not JSON is refused (%j)',
    async (text) => {
      await expectRefusals(400, () => [text])
    },
  )

  it.each(['[]', '"text"', '12', 'null', 'true'])(
    'that is %s in place of an object is refused',
    async (text) => {
      await expectRefusals(400, () => [text])
    },
  )

  it('that is missing is refused', async () => {
    await expectRefusals(400, () => [null])
  })

  it('that is not UTF-8 is refused', async () => {
    await expectRefusals(400, () => [new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])])
  })

  it('of another media type is refused', async () => {
    for (const type of [
      'text/plain',
      'application/xml',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
    ])
      await expectRefusals(415, () => ['{}', { 'content-type': type }])
  })

  it('nested a hundred thousand deep is refused', async () => {
    await expectRefusals(400, () => ['{"a":'.repeat(100_000)])
  })

  it('larger than 1 MB is refused, with and without its length declared', async () => {
    const big = `{"title":"${'x'.repeat(1_048_576)}"}`
    await expectRefusals(413, () => [big])
    await expectRefusals(413, () => [new Blob([big]).stream()])
  })

  it('cannot reach a prototype', async () => {
    const keys = '"__proto__":{"role":"owner"},"constructor":{"prototype":{"role":"owner"}}'
    for (const route of withBody()) {
      const fields = propertiesOf(route, document).map(
        ([field]) => `"${field}":{"__proto__":{"role":"owner"}}`,
      )
      const { status } = await send(route, `{${[keys, ...fields].join(',')}}`)
      expect(status, nameOf(route)).toBeLessThan(500)
    }
    expect('role' in {}).toBe(false)
  })
})

describe('a query', () => {
  const junk = ['', '-1', '0', '101', '1e9', 'x'.repeat(5000), '%00', '%ff', "' OR 1=1 --", '{}', '%F0%9F%98']

  it('with junk is refused or taken as text, never a failure of ours', async () => {
    const wrong: string[] = []
    for (const route of routes.filter(({ method }) => method === 'GET'))
      for (const { name, in: place, schema = {} } of route.operation.parameters ?? []) {
        if (place !== 'query') continue
        for (const value of junk) {
          const path = `${pathOf(route)}?${name}=${value}`
          const answer = await request(route.method, path, { as: owner.token })
          const mustRefuse = schema.enum !== undefined || (value.length > 4000 && schema.type === 'string')
          if (answer.status >= 500 || (mustRefuse && answer.status !== 400))
            wrong.push(`${path.slice(0, 100)}: ${answer.status}`)
        }
      }
    expect(wrong).toEqual([])
  })

  it.each(['x', '%00', 'eyJ9', 'null', 'W10', 'e30', btoa('["a","b"]'), btoa('{"v":1}')])(
    'with the cursor %s is refused by name',
    async (cursor) => {
      const wrong: string[] = []
      for (const route of routes.filter(({ operation }) =>
        operation.parameters?.some(({ name }) => name === 'cursor'),
      )) {
        const path = `${pathOf(route)}?cursor=${encodeURIComponent(cursor)}`
        const { status, body } = await request<{ fields?: { path: string }[] }>('GET', path, {
          as: owner.token,
        })
        if (status !== 400 || body.fields?.[0]?.path !== 'cursor') wrong.push(`${path}: ${status}`)
      }
      expect(wrong).toEqual([])
    },
  )
})

describe('an id in the path', () => {
  it.each([
    '%00',
    '%2e%2e',
    'a b',
    '%F0%9F%98',
    'x'.repeat(65),
    "'; DROP TABLE content; --",
    '__proto__',
    '%E2%80%AE',
  ])('such as %s is refused or found nowhere', async (id) => {
    const wrong: string[] = []
    for (const route of routes.filter(({ path }) => path.includes('/{'))) {
      const path = route.path.replace(/\{\w+\}/g, id)
      const headers = { 'if-match': '"1"' }
      const answer = await request(route.method, path, { as: owner.token, body: sampleFor(route), headers })
      if (![400, 404].includes(answer.status)) wrong.push(`${route.method} ${path}: ${answer.status}`)
    }
    expect(wrong).toEqual([])
  })
})

describe('a header', () => {
  it.each([
    ['idempotency-key', ' '],
    ['idempotency-key', 'x'.repeat(129)],
    ['idempotency-key', 'two words'],
  ])('%s: %s is refused by name', async (name, value) => {
    const posts = routes.filter(({ method, path }) => method === 'POST' && !path.includes('/{'))
    for (const route of posts) {
      const { status, fields } = await send(route, JSON.stringify(sampleFor(route) ?? null), {
        [name]: value,
      })
      expect({ status, fields }, nameOf(route)).toEqual({ status: 400, fields: [name] })
    }
  })

  it('x-d1-bookmark with junk is ignored', async () => {
    for (const bookmark of ['x', 'deadbeef-0000', '0'.repeat(200), "'; --"]) {
      const headers = { 'x-d1-bookmark': bookmark }
      expect((await request('GET', '/api/content', { as: owner.token, headers })).status).toBe(200)
    }
  })

  it('if-match with junk is refused', async () => {
    for (const route of routes.filter(({ operation }) => operation.responses['428']))
      for (const ifMatch of ['x', '""', 'W/"1"', '"-1"', '"1e3"', `"${'9'.repeat(40)}"`]) {
        const { status } = await send(route, JSON.stringify(sampleFor(route)), { 'if-match': ifMatch })
        expect([400, 412], `${nameOf(route)} ${ifMatch}: ${status}`).toContain(status)
      }
  })
})
