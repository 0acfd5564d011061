import { env } from 'cloudflare:workers'
import { beforeEach, expect, it } from 'vitest'
import { request } from '#test/harness/request'
import { db } from '#test/harness/workspace'
import { mailboxMessage } from '../../db/schema/index.ts'
import { createDeps } from '../../deps.ts'
import { onError } from '../../http/problem.ts'
import { createRouter } from '../../http/router.ts'
import { mailboxRoutes } from './index.ts'

const MAILBOX = '/api/dev/mailbox'
const mail = (id: string, to: string, at: number) => ({
  id,
  to,
  from: 'x@y.z',
  subject: id,
  text: '',
  html: '',
  at,
})

beforeEach(async () => {
  await db.delete(mailboxMessage)
  await db
    .insert(mailboxMessage)
    .values([
      mail('m1', 'ana@example.com', 1),
      mail('m2', 'Luis@example.com', 2),
      mail('m3', 'ana@example.com', 3),
    ])
})
const list = (query: string) =>
  request<{ items: { id: string }[]; nextCursor: string | null }>('GET', `${MAILBOX}${query}`)

it('shows what would have been sent, newest first, for one address or all', async () => {
  expect((await list('')).body.items.map((item) => item.id)).toEqual(['m3', 'm2', 'm1'])
  expect((await list('?to=luis@example.com')).body.items).toMatchObject([
    { id: 'm2', at: '1970-01-01T00:00:00.002Z' },
  ])
  const { body } = await list('?limit=2')
  expect((await list(`?cursor=${encodeURIComponent(body.nextCursor ?? '')}`)).body.items).toMatchObject([
    { id: 'm1' },
  ])
})

it('reads one, and says when there is none', async () => {
  expect((await request('GET', `${MAILBOX}/m1`)).body).toMatchObject({ to: 'ana@example.com' })
  expect((await request('GET', `${MAILBOX}/absent`)).status).toBe(404)
  expect((await list('?cursor=nonsense')).status).toBe(400)
})

it('can be emptied', async () => {
  expect((await request('DELETE', MAILBOX)).status).toBe(204)
  expect((await list('')).body.items).toEqual([])
})

it.each([{ ENVIRONMENT: 'production' as const }, { MAIL_PROVIDERS: ['smtp' as const] }])(
  'does not exist with %o',
  async (change) => {
    const deps = createDeps(env)
    const app = createRouter()
    app.onError(onError)
    app.use(async (c, next) => {
      c.set('deps', { ...deps, config: { ...deps.config, ...change } })
      c.set('db', deps.database('first-primary'))
      await next()
    })
    app.route(MAILBOX, mailboxRoutes)
    for (const [method, path] of [
      ['GET', MAILBOX],
      ['GET', `${MAILBOX}/m1`],
      ['DELETE', MAILBOX],
    ])
      expect((await app.request(path ?? '', { method })).status).toBe(404)
  },
)
