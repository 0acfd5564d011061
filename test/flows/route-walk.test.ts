import { beforeAll, describe, expect, it } from 'vitest'
import { type ApiDocument, type Route, readApiDocument, routesOf } from '#test/harness/api-document'
import { deliverEvents, deliveriesRest } from '#test/harness/inbox'
import { request } from '#test/harness/request'
import { bodyFor, collectionOf, countRows, createRows, fill } from '#test/harness/walk'
import { createWorkspace, type TestPerson, type TestWorkspace } from '#test/harness/workspace'

/** Open to anyone: what is published anyway, an invitation by its unguessable id, a review and a contact's page by their links' tokens, and the local mailbox. */
const PUBLIC = [
  'GET /api/health',
  'GET /api/health/live',
  'GET /api/openapi.json',
  'GET /api/docs',
  'GET /api/workspaces/invitations/{id}',
  'GET /api/calendar/{token}',
  'GET /api/audience/preferences/{token}',
  'POST /api/audience/preferences/{token}',
  'POST /api/audience/preferences/{token}/push',
  'POST /api/audience/preferences/{token}/push/end',
  'GET /api/audience/unsubscribe/{token}',
  'POST /api/audience/unsubscribe/{token}',
  'GET /api/review',
  'POST /api/review/approve',
  'POST /api/review/request-changes',
  'POST /api/review/comments',
  'GET /api/dev/mailbox',
  'GET /api/dev/mailbox/{id}',
  'DELETE /api/dev/mailbox',
  // Signed by providers, or sealed by us into the mail.
  'POST /api/notifications/hooks/resend',
  'POST /api/notifications/hooks/sms',
  'POST /api/notifications/hooks/twilio/status/{id}',
  'POST /api/notifications/hooks/twilio/reply',
  'GET /api/notifications/t/o/{token}',
  'GET /api/notifications/t/c/{token}',
]

/** What the weakest role may change: only what is its own. */
const OPEN_TO_VIEWERS = [
  // Reads alone; a POST since a text does not fit into an address.
  'POST /api/content/analyze',
  'POST /api/notifications/templates/preview',
  'POST /api/notifications/schedules/preview',
  'PATCH /api/notifications/preferences',
  'POST /api/notifications/push-subscriptions',
  'DELETE /api/notifications/push-subscriptions/{id}',
  'POST /api/notifications/phone',
  'POST /api/notifications/phone/verify',
  'DELETE /api/notifications/phone',
  'POST /api/notifications/inbox/change',
  'POST /api/notifications/inbox/read-all',
  'POST /api/collaboration/hub/ticket',
  'POST /api/collaboration/{contentId}/ticket',
  'POST /api/content/export',
  'POST /api/content/calendar/feeds',
  'DELETE /api/content/calendar/feeds/{id}',
  'POST /api/content/filters',
  'PUT /api/content/filters/{id}',
  'DELETE /api/content/filters/{id}',
  'POST /api/workspaces',
  'POST /api/workspaces/{id}/switch',
  'POST /api/workspaces/current/leave',
  'POST /api/workspaces/invitations/{id}/accept',
  'POST /api/workspaces/invitations/{id}/decline',
  'POST /api/templates/{id}/render',
  'POST /api/templates/preview',
  'POST /api/brand-voices/learn',
  'POST /api/style-guide/check',
  'POST /api/style-guide/apply',
]

/** What a key may read whatever its scopes: the name of the workspace it belongs to. */
const OPEN_TO_KEYS = ['GET /api/workspaces/current']

/** An invitation is for someone outside the workspace; its unguessable id is the right to see it. */
const BY_INVITATION = /^\/api\/workspaces\/invitations\//

let document: ApiDocument
let routes: Route[]
let own: TestWorkspace
let owner: TestPerson
let rows: Map<string, string>

beforeAll(async () => {
  document = await readApiDocument()
  routes = routesOf(document)
  own = await createWorkspace()
  owner = await own.person('owner')
  rows = await createRows(own, owner.token, document, routes)
  // What making them brings about is over before rows are counted.
  await deliverEvents(own.id)
  await deliveriesRest(own.id)
})

const nameOf = ({ method, path }: Route) => `${method} ${path}`
const isChange = ({ method }: Route) => method !== 'GET'
const secured = () => routes.filter((route) => !route.isPublic)

/** Sends a well-formed request for a row that exists in workspace `own`. */
function send(route: Route, credential?: string) {
  const path = fill(route.path, rows.get(collectionOf(route.path)) ?? '')
  return request(route.method, path, {
    as: credential,
    body: bodyFor(route, own, document),
    headers: { 'if-match': '"1"' },
  })
}

/** Sends all of them, and returns those that were not answered with this status and its problem. */
async function exceptions(status: number, among: Route[], credential?: string): Promise<string[]> {
  const found: string[] = []
  for (const route of among) {
    const answer = await send(route, credential)
    const isProblem = answer.headers.get('content-type') === 'application/problem+json'
    if (answer.status !== status || !isProblem)
      found.push(`${nameOf(route)}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 120)}`)
  }
  return found
}

describe('every route of the document', () => {
  it('asks for a credential, unless it is open on purpose', async () => {
    expect(
      routes
        .filter((route) => route.isPublic)
        .map(nameOf)
        .sort(),
    ).toEqual([...PUBLIC].sort())
    const before = await countRows(own.id)
    expect(await exceptions(401, secured())).toEqual([])
    expect(await countRows(own.id)).toEqual(before)
  })

  it('refuses a credential that nobody gave out', async () => {
    const before = await countRows(own.id)
    expect(await exceptions(401, secured(), `mq_${'x'.repeat(43)}`)).toEqual([])
    expect(await exceptions(401, secured(), 'not-a-token')).toEqual([])
    expect(await countRows(own.id)).toEqual(before)
  })

  it('lets no viewer change what is not their own', async () => {
    const viewer = await own.person('viewer')
    const before = await countRows(own.id)
    const changes = secured().filter((route) => isChange(route) && !OPEN_TO_VIEWERS.includes(nameOf(route)))
    expect(await exceptions(403, changes, viewer.token)).toEqual([])
    expect(await countRows(own.id)).toEqual(before)
  })

  it('does nothing for an owner’s key without scopes, not even reading', async () => {
    const key = await own.key('owner', [])
    const before = await countRows(own.id)
    const closed = secured().filter((route) => !OPEN_TO_KEYS.includes(nameOf(route)))
    expect(await exceptions(403, closed, key.secret)).toEqual([])
    expect(await countRows(own.id)).toEqual(before)
  })

  it('answers the owner of another workspace as if its things did not exist', async () => {
    const stranger = await (await createWorkspace()).person('owner')
    const before = await countRows(own.id)
    const withId = secured().filter(({ path }) => path.includes('/{') && !BY_INVITATION.test(path))
    expect(withId.length).toBeGreaterThan(10)
    expect(await exceptions(404, withId, stranger.token)).toEqual([])
    expect(await countRows(own.id)).toEqual(before)
  })

  it('answers the same for an id that exists nowhere', async () => {
    const before = await countRows(own.id)
    const found: string[] = []
    for (const route of secured().filter(({ path }) => path.includes('/{'))) {
      const headers = { 'if-match': '"1"' }
      const body = bodyFor(route, own, document)
      const path = fill(route.path, crypto.randomUUID())
      const { status } = await request(route.method, path, { as: owner.token, body, headers })
      if (status !== 404) found.push(`${nameOf(route)}: ${status}`)
    }
    expect(found).toEqual([])
    expect(await countRows(own.id)).toEqual(before)
  })

  it('opens for the owner of the thing itself, so that the refusals above mean something', async () => {
    const reads = secured().filter((route) => !isChange(route) && !BY_INVITATION.test(route.path))
    const found: string[] = []
    for (const route of reads) {
      const { status } = await send(route, owner.token)
      if (status !== 200) found.push(`${nameOf(route)}: ${status}`)
    }
    expect(found).toEqual([])
  })
})
