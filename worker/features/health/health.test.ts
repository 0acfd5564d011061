import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Health, healthSchema } from '#core/contracts/health'
import { request } from '#test/harness/request'
import { createWorkspace } from '#test/harness/workspace'
import worker from '#worker/index'
import { checkHealth } from './check-health.ts'

afterEach(() => vi.restoreAllMocks())

// Other files leave events and mail waiting on purpose; here everything starts out delivered.
beforeAll(async () => {
  const now = Date.now()
  await env.DB.batch([
    env.DB.prepare('UPDATE outbox SET delivered_at = ? WHERE delivered_at IS NULL').bind(now),
    env.DB.prepare("UPDATE effect SET state = 'failed' WHERE state = 'intended'"),
    env.DB.prepare("UPDATE webhook_delivery SET state = 'failed' WHERE state = 'intended'"),
  ])
})

async function healthWith(changes: object): Promise<{ status: number; body: Health }> {
  const call = new Request<unknown, IncomingRequestCfProperties>('http://localhost:5173/api/health')
  const response = await worker.fetch(call, { ...env, ...changes }, createExecutionContext())
  return { status: response.status, body: healthSchema.parse(await response.json()) }
}

const failing = (binding: object) =>
  new Proxy(binding, {
    get: () => () => {
      throw new Error('secret internals: key=hunter2')
    },
  })

describe('GET /api/health', () => {
  it('asks every dependency and needs no credential', async () => {
    const { status, body } = await request<Health>('GET', '/api/health')
    expect(status).toBe(200)
    expect(body.status).toBe('ok')
    expect(Object.keys(body.checks)).toEqual([
      ...['database', 'events', 'cache', 'files', 'rateLimiter', 'mail', 'webhooks', 'models'],
    ])
  })

  it.each([
    ['DB', ['database', 'events', 'mail', 'webhooks']],
    ['KV', ['cache']],
    ['FILES', ['files']],
    ['RATE_LIMITER', ['rateLimiter']],
  ] as const)('names what fails when %s does, and tells nothing of its internals', async (binding, names) => {
    const error = vi.spyOn(console, 'error').mockReturnValue()
    const { status, body } = await healthWith({ [binding]: failing(env[binding]) })
    expect(status).toBe(503)
    const broken = Object.entries(body.checks).filter(([, check]) => !check.ok)
    expect(broken.map(([name]) => name)).toEqual(names)
    expect(JSON.stringify(body)).not.toMatch(/hunter2|internals/)
    expect(error).toHaveBeenCalled()
  })

  it('is degraded by a model that is chosen but not bound', async () => {
    const { body } = await healthWith({ AI_PROVIDERS: 'workers-ai,embedded', AI: undefined })
    expect(body.checks.models?.error).toMatch(/AI binding/)
  })

  it('is degraded by mail that nobody sends', async () => {
    await env.DB.prepare(
      "INSERT INTO effect (id, key, channel, payload, state, created_at, updated_at) VALUES ('stuck', 'stuck', 'email', '', 'intended', 0, 0)",
    ).run()
    const { status, body } = await request<Health>('GET', '/api/health')
    await env.DB.prepare("DELETE FROM effect WHERE id = 'stuck'").run()
    expect(status).toBe(503)
    expect(body.checks.mail?.error).toMatch(/waited/)
  })

  it('is degraded by a webhook that was due and that nobody sends, not by one whose next try is to come', async () => {
    const minutes = 60_000
    const workspace = await createWorkspace()
    await env.DB.batch([
      env.DB.prepare(
        "INSERT INTO webhook_endpoint (id, workspace_id, name, url, status, sealed, created_by, created_at, updated_at) VALUES ('stuck', ?, '', '', 'on', '', '', 0, 0)",
      ).bind(workspace.id),
      env.DB.prepare(
        "INSERT INTO webhook_delivery (id, workspace_id, endpoint_id, event_id, type, body, state, due_at, created_at, updated_at) VALUES ('stuck', ?, 'stuck', 'stuck', '', '', 'intended', ?, 0, 0)",
      ).bind(workspace.id, Date.now() + minutes),
    ])
    const before = await request<Health>('GET', '/api/health')
    await env.DB.prepare("UPDATE webhook_delivery SET due_at = ? WHERE id = 'stuck'")
      .bind(Date.now() - 11 * minutes)
      .run()
    const after = await request<Health>('GET', '/api/health')
    await env.DB.prepare("DELETE FROM webhook_endpoint WHERE id = 'stuck'").run()
    expect([before.status, after.status]).toEqual([200, 503])
    expect(after.body.checks.webhooks?.error).toMatch(/waited/)
  })

  it('is degraded by events that nobody delivers', async () => {
    const hours = 3_600_000
    await env.DB.prepare(
      "INSERT INTO outbox (id, type, data, occurred_at, leased_until) VALUES ('stuck', 'x', '{}', ?, 0)",
    )
      .bind(Date.now() - hours)
      .run()
    const { status, body } = await request<Health>('GET', '/api/health')
    await env.DB.prepare("DELETE FROM outbox WHERE id = 'stuck'").run()
    expect(status).toBe(503)
    expect(body.checks.events?.error).toMatch(/waited/)
  })
})

describe('checkHealth', () => {
  it('waits for no dependency longer than the time-box, and for all of them at once', async () => {
    const never = () => new Promise<null>(() => {})
    const { status, checks } = await checkHealth({ one: never, two: never, three: async () => null }, 30)
    expect(status).toBe('degraded')
    expect(checks.one?.error).toBe('no answer within 30 ms')
    expect(checks.two?.ok).toBe(false)
    expect(checks.three?.ok).toBe(true)
  })
})

describe('GET /api/health/live', () => {
  it('answers without any dependency', async () => {
    const call = new Request<unknown, IncomingRequestCfProperties>('http://localhost:5173/api/health/live')
    const broken = { DB: failing(env.DB), FILES: failing(env.FILES), RATE_LIMITER: failing(env.RATE_LIMITER) }
    const response = await worker.fetch(call, { ...env, ...broken }, createExecutionContext())
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ status: 'ok' })
  })
})
