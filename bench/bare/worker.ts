import { Hono } from 'hono'
import { v7 as uuidv7 } from 'uuid'

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

/** The same as ours tells: of each row what its list shows, with the names of two people. */
app.get('/list-as-ours', async (c) => {
  const { results } = await c.env.DB.prepare(
    `SELECT content.id, type, title, substr(body, 1, 160) AS excerpt, language, status, campaign_id, folder_id, tags,
       version, word_count, quality, created_by, creator.name AS created_by_name, updated_by,
       updater.name AS updated_by_name, created_at, updated_at, trashed_at, planned_at, run_id, offline_composer
     FROM content LEFT JOIN person AS creator ON creator.id = created_by LEFT JOIN person AS updater ON updater.id = updated_by
     WHERE workspace_id = ? AND trashed_at IS NULL ORDER BY updated_at DESC, content.id DESC LIMIT 50`,
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

/** The rows that ours writes for a create, with their indexes: a content that is searched for, what was done, and an event. */
app.post('/create-as-ours', async (c) => {
  const { type, title, body } = await c.req.json<{ type: string; title: string; body: string }>()
  const [id, now] = [uuidv7(), Date.now()]
  const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: body }] }] }
  const detail = JSON.stringify({ title, type })
  await c.env.DB.batch([
    c.env.DB.prepare(
      `INSERT INTO piece (id, workspace_id, type, title, body, doc, hash, language, status, tags, version, word_count,
         excerpt, offline_composer, created_by, updated_by, created_at, updated_at)
       VALUES (?, 'bare', ?, ?, ?, ?, '', 'en', 'draft', '[]', 1, 160, ?, 0, 'bench', 'bench', ?, ?)`,
    ).bind(id, type, title, body, JSON.stringify(doc), body.slice(0, 160), now, now),
    c.env.DB.prepare(
      `INSERT INTO audit_log (id, workspace_id, action, resource, resource_id, actor, at, request_id, detail)
       VALUES (?, 'bare', 'content.created', 'content', ?, 'user:bench', ?, ?, ?)`,
    ).bind(uuidv7(), id, now, uuidv7(), detail),
    c.env.DB.prepare(
      `INSERT INTO outbox (id, workspace_id, type, data, occurred_at, leased_until)
       VALUES (?, 'bare', 'content.created', ?, ?, ?)`,
    ).bind(uuidv7(), detail, now, now + 30_000),
  ])
  return c.json({ id, type, title, body, doc }, 201)
})

export default app
