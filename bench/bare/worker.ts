import { Hono } from 'hono'

/** The peer: the least a Hono worker on D1 does for answers of this size. No credential, no checks, no ledger. */
const app = new Hono<{ Bindings: { DB: D1Database } }>()

app.get('/json', (c) =>
  c.json({ items: [{ id: 'embedded', model: 'composer', offlineComposer: true, languages: ['en', 'es'] }] }),
)

app.get('/list', async (c) => {
  const { results } = await c.env.DB.prepare(
    `SELECT id, type, title, substr(body, 1, 480) AS start, status, tags, version, created_at, updated_at
     FROM content WHERE workspace_id = ? AND trashed_at IS NULL ORDER BY updated_at DESC, id DESC LIMIT 50`,
  )
    .bind('bare')
    .all()
  return c.json({ items: results, nextCursor: null })
})

app.post('/create', async (c) => {
  const { type, title, body } = await c.req.json<{ type: string; title: string; body: string }>()
  const id = crypto.randomUUID()
  const now = Date.now()
  await c.env.DB.batch([
    c.env.DB.prepare(
      `INSERT INTO content (id, workspace_id, type, title, body, status, tags, version, created_at, updated_at)
       VALUES (?, 'bare', ?, ?, ?, 'draft', '[]', 1, ?, ?)`,
    ).bind(id, type, title, body, now, now),
    c.env.DB.prepare('INSERT INTO content_log (id, content_id, at) VALUES (?, ?, ?)').bind(
      crypto.randomUUID(),
      id,
      now,
    ),
  ])
  return c.json({ id, type, title, body }, 201)
})

export default app
