import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { briefSchema } from '#core/contracts/generation'
import {
  broadcast,
  commentThread,
  contactAttribute,
  contactImport,
  content,
  effect,
  generationRun,
  invitation,
  notification,
  notificationDelivery,
  notificationRequest,
  outbox,
  pushSubscription,
  reviewLink,
  schedule,
  webhookDelivery,
} from '#worker/db/schema/index'
import type { ApiDocument, Json, Route } from './api-document.ts'
import { request } from './request.ts'
import { bodySchemaOf, sampleOf } from './sample.ts'
import { db, type TestWorkspace } from './workspace.ts'

/** Bodies whose rules a schema cannot tell. */
const BODIES: Record<string, (workspace: TestWorkspace) => Json> = {
  'DELETE /api/workspaces/current': () => ({ name: 'Acme' }),
  'POST /api/content/generate/bulk': () => ({ name: 'sample', type: 'ad', brief: {}, csv: 'what\nLamp' }),
  'POST /api/notifications/templates': () => ({
    ...{ kind: 'comment.added', channel: 'sms', locale: 'en', words: { text: '{{ title }}' } },
  }),
  'PUT /api/notifications/templates/brand': () => ({ logoUrl: null, accent: '#4a3aff', address: 'Sample' }),
  'POST /api/notifications/templates/preview': () => ({
    template: { kind: 'comment.added', channel: 'sms', locale: 'en', words: { text: '{{ title }}' } },
  }),
  'POST /api/notifications/schedules/preview': () => ({ cron: '0 9 * * 1' }),
  'POST /api/notifications': () => ({ kind: 'content.generated', recipients: [{ userId: 'sample' }] }),
  'POST /api/audience/contacts/bulk': () => ({ ids: ['sample'], action: 'tag', tag: 'sample' }),
  'POST /api/audience/imports/{id}/preview': () => ({ mapping: { email: 'email' } }),
  'POST /api/audience/imports/{id}/start': () => ({ mapping: { email: 'email' }, consent: null }),
  'POST /api/webhooks': () => ({
    name: 'sample',
    url: 'http://127.0.0.1:9/hook',
    events: ['delivery.complained'],
  }),
  'POST /api/content/generate/fields': () => ({ type: 'ad', brief: { what: 'Lamp' } }),
}

export function bodyFor(route: Route, workspace: TestWorkspace, document: ApiDocument): Json | undefined {
  const special = BODIES[`${route.method} ${route.path}`]
  if (special) return special(workspace)
  const schema = bodySchemaOf(route.operation, document)
  return schema ? sampleOf(schema, document) : undefined
}

/** The route's path with this id in the place of its parameters; whatever has versions has a first one. */
export const fill = (path: string, id: string): string =>
  path.replace('{version}', '1').replace(/\{\w+\}/g, encodeURIComponent(id))

/** Where things of a route's kind are made: everything before its parameter. */
export const collectionOf = (path: string): string => path.slice(0, path.indexOf('/{'))

/**
 * Makes one real row in the workspace for each kind of path parameter: by the API where the document has
 * a route for it, else here. Throws for a kind nobody has taught it.
 */
export async function createRows(
  workspace: TestWorkspace,
  owner: string,
  document: ApiDocument,
  routes: Route[],
): Promise<Map<string, string>> {
  const rows = new Map<string, string>()
  const collections = new Set(
    routes
      .filter((route) => !route.isPublic && route.path.includes('/{'))
      .map(({ path }) => collectionOf(path)),
  )
  const content = await createByApi('/api/content', workspace, owner, document, routes)
  for (const collection of collections) {
    const special = SPECIAL[collection]
    const id = special
      ? await special(workspace, { content, rows })
      : await createByApi(collection, workspace, owner, document, routes)
    rows.set(collection, id)
  }
  return rows
}

async function createByApi(
  collection: string,
  workspace: TestWorkspace,
  owner: string,
  document: ApiDocument,
  routes: Route[],
): Promise<string> {
  const route = routes.find(({ method, path }) => method === 'POST' && path === collection)
  if (!route) throw new Error(`No way to make a row for ${collection}/{id}: add it to SPECIAL.`)
  const body = bodyFor(route, workspace, document)
  const made = await request<{ id: string }>('POST', collection, { as: owner, body })
  if (made.status !== 201) throw new Error(`POST ${collection}: ${made.status} ${JSON.stringify(made.body)}`)
  return made.body.id
}

type Special = (
  workspace: TestWorkspace,
  made: { content: string; rows: Map<string, string> },
) => Promise<string>

const SPECIAL: Record<string, Special> = {
  // A review link of the content's own id, so that the one id fits both parameters of its routes.
  '/api/content': async ({ id: workspaceId }, { content }) =>
    insert(reviewLink, {
      ...{ id: content, workspaceId, contentId: content, tokenHash: content, name: 'sample' },
      ...{ createdBy: 'someone', createdAt: Date.now(), expiresAt: Date.now() + 86_400_000 },
    }),
  // A thread and a version of the content's own id, so that the one id fits both parameters of their routes.
  '/api/collaboration': async ({ id: workspaceId }, { content }) => {
    const session = env.COLLABORATION_SESSION.get(env.COLLABORATION_SESSION.idFromName(content))
    await session.keepVersion(workspaceId, { id: content, kind: 'named', name: 'sample', by: null })
    const thread = { workspaceId, contentId: content, quote: '', createdBy: 'someone', createdAt: Date.now() }
    return insert(commentThread, { id: content, ...thread })
  },
  '/api/audience/attributes': async ({ id: workspaceId }) => {
    const attribute = { workspaceId, key: 'sample', label: 'Sample', type: 'text' as const, createdAt: 0 }
    await db.insert(contactAttribute).values(attribute)
    return attribute.key
  },
  '/api/audience/imports': async ({ id: workspaceId }) =>
    insert(contactImport, {
      ...{ id: crypto.randomUUID(), workspaceId, userId: 'someone', userName: 'Someone', name: 'sample.csv' },
      ...{ fileKey: 'none', delimiter: ',', columns: ['email'], mapping: {}, status: 'draft', rows: 1 },
      ...{ nextRow: 2, offset: 0, createdAt: Date.now() },
    }),
  '/api/workspaces': async ({ id }) => id,
  '/api/workspaces/current/members': async (workspace) => {
    const { userId } = await workspace.person('viewer')
    const row = await env.DB.prepare('SELECT id FROM member WHERE user_id = ?')
      .bind(userId)
      .first<string>('id')
    return row ?? ''
  },
  '/api/workspaces/invitations': async (workspace) => {
    const { userId } = await workspace.person('admin')
    return insert(invitation, {
      id: crypto.randomUUID(),
      organizationId: workspace.id,
      email: 'someone@example.com',
      role: 'editor',
      status: 'pending',
      expiresAt: new Date(Date.now() + 86_400_000),
      createdAt: new Date(),
      inviterId: userId,
    })
  },
  '/api/content/generate/runs': async (workspace) =>
    insert(generationRun, {
      ...{ id: crypto.randomUUID(), workspaceId: workspace.id, userId: 'someone', requestHash: 'x' },
      ...{
        type: 'ad',
        brief: briefSchema.parse({ what: 'x' }),
        provider: 'embedded',
        model: 'x',
        promptVersion: '1',
        seed: 1,
      },
      ...{ outcome: 'stopped', attempts: [], createdAt: Date.now(), endedAt: Date.now() },
    }),
  '/api/security/effects': async (workspace) =>
    insert(effect, {
      ...{ id: crypto.randomUUID(), workspaceId: workspace.id, key: crypto.randomUUID(), channel: 'email' },
      ...{ payload: '', state: 'failed', createdAt: Date.now(), updatedAt: Date.now() },
    }),
  '/api/notifications/schedules': async ({ id: workspaceId }) =>
    insert(schedule, {
      ...{ id: crypto.randomUUID(), workspaceId, name: 'sample', target: 'request', targetId: 'x' },
      ...{ cron: '0 9 * * *', timeZone: 'UTC', status: 'active', nextAt: Date.now() + 86_400_000 },
      ...{ createdBy: 'someone', createdAt: Date.now() },
    }),
  '/api/notifications/requests': async ({ id: workspaceId }) => {
    const id = crypto.randomUUID()
    return insert(notificationRequest, {
      ...{ id, workspaceId, originId: id, kind: 'broadcast', data: {}, priority: 'normal', channels: [] },
      ...{ status: 'scheduled', recipients: 0, dueAt: 0, createdBy: 'someone', createdAt: Date.now() },
    })
  },
  '/api/notifications/broadcasts': async ({ id: workspaceId }, { content: contentId }) => {
    const approved = { status: 'approved' as const, approvedHash: content.hash }
    await db.update(content).set(approved).where(eq(content.id, contentId))
    return insert(broadcast, {
      ...{ id: crypto.randomUUID(), workspaceId, name: 'sample', contentId, contentHash: 'x' },
      ...{ channel: 'email', subject: '', preheader: '', status: 'draft', version: 1 },
      ...{ createdBy: 'someone', createdAt: Date.now() },
    })
  },
  '/api/notifications/deliveries': async ({ id: workspaceId }) => {
    const id = crypto.randomUUID()
    const about = { actor: null, title: 'x', excerpt: '', contentId: null, threadId: null }
    await insert(notification, { id, workspaceId, kind: 'broadcast', data: about, createdAt: Date.now() })
    return insert(notificationDelivery, {
      ...{ id, workspaceId, notificationId: id, recipient: 'contact:x', contactId: 'x', channel: 'email' },
      ...{ state: 'failed', dueAt: 0, unlessSeen: false, trail: [], updatedAt: Date.now() },
    })
  },
  '/api/webhooks/deliveries': async ({ id: workspaceId }, { rows }) =>
    insert(webhookDelivery, {
      ...{ id: crypto.randomUUID(), workspaceId, endpointId: rows.get('/api/webhooks') ?? '', eventId: 'x' },
      ...{ type: 'delivery.complained', body: '{}', state: 'failed', dueAt: 0, createdAt: 0, updatedAt: 0 },
    }),
  // A subscription's POST answers with all of one's own, as browsers are known by their address.
  '/api/notifications/push-subscriptions': async (workspace) =>
    insert(pushSubscription, {
      ...{
        id: crypto.randomUUID(),
        workspaceId: workspace.id,
        userId: (await workspace.person('viewer')).userId,
      },
      ...{ endpointHash: 'x', sealed: 'x', label: 'x' },
      createdAt: Date.now(),
    }),
  '/api/security/dead-events': async (workspace) =>
    insert(outbox, {
      ...{
        id: crypto.randomUUID(),
        workspaceId: workspace.id,
        type: 'member.removed',
        data: { userId: 'x' },
      },
      ...{ occurredAt: Date.now(), leasedUntil: 0, deadAt: Date.now() },
    }),
}

async function insert<T extends SQLiteTable>(
  table: T,
  row: T['$inferInsert'] & { id: string },
): Promise<string> {
  await db.insert(table).values(row)
  return row.id
}

/** Written by reactions some time after their cause, so not by the request at hand. */
const LATER = new Set(['reaction_done', 'mailbox_message', 'audit_head', 'effect_attempt', 'webhook_attempt'])

/**
 * The number of rows of every table that requests write; of tables that belong to workspaces, only those of this one,
 * as what others brought about may still be at work. An index of words follows its table. Null asks for what is no workspace's: where requests of nobody write.
 */
export async function countRows(workspaceId: string | null): Promise<Record<string, number>> {
  const { results } = await env.DB.prepare(
    "SELECT name, sql LIKE '%`workspace_id` text%' AS owned FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_fts%' ESCAPE '\\' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_cf%' ESCAPE '\\'",
  ).all<{ name: string; owned: number }>()
  const tables = results.filter(({ name }) => !LATER.has(name))
  const counts = await env.DB.batch<{ count: number }>(
    tables.map(({ name, owned }) => {
      const count = `SELECT count(*) AS count FROM "${name}"`
      if (!owned) return env.DB.prepare(count)
      return workspaceId
        ? env.DB.prepare(`${count} WHERE workspace_id = ?`).bind(workspaceId)
        : env.DB.prepare(`${count} WHERE workspace_id NOT IN (SELECT id FROM organization)`)
    }),
  )
  return Object.fromEntries(tables.map(({ name }, index) => [name, counts[index]?.results[0]?.count ?? 0]))
}
