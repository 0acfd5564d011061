import { env } from 'cloudflare:workers'
import { eq, inArray, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Analysis, DimensionId } from '#core/contracts/analysis'
import type { Content } from '#core/contracts/content'
import { request } from '#test/harness/request'
import { createWorkspace, db, type TestPerson, type TestWorkspace } from '#test/harness/workspace'
import { content, contentSignature } from '#worker/db/schema/index'
import { createDeps } from '#worker/deps'
import { reacting } from '#worker/events/reacting'
import { signContent } from './index.ts'

const PATH = '/api/content/analyze'
const deps = createDeps(env)
const ctx = () => reacting({ db: deps.database('first-primary'), deps, now: Date.now() })
const BODY =
  'Our spring lot comes from Huila in Colombia. We roast it every Tuesday morning in small batches and send it the same day. Reserve a bag today.'
const HARBOUR =
  'The old harbour opens its gates again this evening, with lanterns on every boat and music on the quay.'
const TEA = 'Quite another text, about tea and not about coffee at all, written on a rainy day.'

describe('analysis', () => {
  let workspace: TestWorkspace
  let editor: TestPerson
  beforeAll(async () => {
    workspace = await createWorkspace()
    editor = await workspace.person('editor')
  })
  const analyze = async (body: object, as = editor.token) => request<Analysis>('POST', PATH, { as, body })
  const dimension = ({ dimensions }: Analysis, id: DimensionId) => dimensions.find((one) => one.id === id)

  /** A content whose creation has been reacted to. */
  async function create(body: string, title = 'Spring lot', by = { editor, workspace }): Promise<Content> {
    const made = await request<Content>('POST', '/api/content', {
      as: by.editor.token,
      body: { type: 'email', title, body },
    })
    await react(made.body)
    return made.body
  }
  async function react(...contents: Content[]) {
    const event = { workspaceId: workspace.id, occurredAt: 0, type: 'content.updated' } as const
    const statements = await signContent.runAll(
      ctx(),
      contents.map(({ id, title, type, version }) => ({
        ...{ ...event, id: crypto.randomUUID(), data: { contentId: id, title, type, version } },
      })),
    )
    const [first, ...rest] = statements
    if (first) await db.batch([first, ...rest])
    return statements.length
  }

  it('scores a text along every dimension, with evidence at its place', async () => {
    const text = '## Hello\n\nMistakes **were made** by us. Perhaps you can utilize it.'
    const { status, body } = await analyze({ text, title: 'A title', type: 'email' })
    expect(status).toBe(200)
    expect(body).toMatchObject({ language: 'en', words: 11, truncated: false })
    expect(body.dimensions.map(({ id }) => id)).toHaveLength(16)
    const plain = 'Hello\nMistakes were made by us. Perhaps you can utilize it.'
    const findings = dimension(body, 'clarity')?.findings ?? []
    expect(findings.map(({ kind, quote }) => [kind, quote])).toEqual([
      ['passive', 'were made'],
      ['hedge', 'Perhaps'],
      ['jargon', 'utilize'],
    ])
    for (const { start, end, quote } of findings) expect(plain.slice(start, end)).toBe(quote)
  })

  it('tells the language, and uses its models and formulas', async () => {
    const spanish = await analyze({
      text: 'Tostamos el café cada martes y te lo enviamos el mismo día. '.repeat(4),
    })
    expect(spanish.body.language).toBe('es')
    expect(dimension(spanish.body, 'readability')?.measures).toHaveProperty('inflesz')
    const english = await analyze({
      text: 'We roast the coffee every Tuesday and send it the same day. '.repeat(4),
    })
    expect(dimension(english.body, 'ease')?.score).toBeGreaterThan(0)
    expect(dimension(english.body, 'sentiment')?.score).toBeGreaterThan(0)
  })

  it('reads a content of the library, or a new text for it', async () => {
    const made = await create('Short text of five words.')
    const stored = await analyze({ contentId: made.id, dimensions: ['channel', 'time'] })
    expect(stored.body.dimensions.map(({ id }) => id)).toEqual(['channel', 'time'])
    expect(stored.body.words).toBe(5)
    const other = await analyze({ contentId: made.id, text: 'Two words', dimensions: ['time'] })
    expect(other.body.words).toBe(2)
  })

  it('holds the text against a brand voice', async () => {
    const voice = { name: 'Calm', tone: 'professional', avoidWords: ['cheap'] }
    const made = await request<{ id: string }>('POST', '/api/brand-voices', { as: editor.token, body: voice })
    const text = `${BODY} It is cheap.`
    const { body } = await analyze({ text, brandVoiceId: made.body.id, dimensions: ['tone'] })
    expect(body.dimensions[0]?.findings.map(({ quote }) => quote)).toEqual(['cheap'])
  })

  it('finds what stands in other texts of the workspace, not in its own, in the trash or elsewhere', async () => {
    const there = await create(BODY, 'The first')
    const own = await create(BODY, 'The copy')
    const ask = async (body: object, as?: string) =>
      dimension((await analyze({ dimensions: ['originality'], ...body }, as)).body, 'originality')
    const found = await ask({ contentId: own.id })
    expect(found?.score).toBeLessThan(20)
    expect(found?.findings[0]?.message.params).toEqual({ title: 'The first', contentId: there.id })
    await request('DELETE', `/api/content/${there.id}`, { as: editor.token })
    expect((await ask({ contentId: own.id }))?.score).toBe(100)
    const foreign = await createWorkspace('Other')
    expect((await ask({ text: BODY }, (await foreign.person('editor')).token))?.score).toBe(100)
  })

  it('signs the newest version once', async () => {
    const made = await create(HARBOUR, 'To change')
    const likened = async (text: string) => {
      const { body } = await analyze({ text, dimensions: ['originality'] })
      return dimension(body, 'originality')?.findings.map(({ message }) => message.params?.contentId)
    }
    expect(await likened(HARBOUR)).toEqual([made.id])
    expect(await react(made)).toBe(0)
    const changed = await request<Content>('PATCH', `/api/content/${made.id}`, {
      as: editor.token,
      headers: { 'if-match': '*' },
      body: { body: TEA },
    })
    await react(changed.body)
    expect(await likened(TEA)).toEqual([made.id])
    expect(await likened(HARBOUR)).toEqual([])
    const [signature] = await db
      .select()
      .from(contentSignature)
      .where(eq(contentSignature.contentId, made.id))
    expect(signature?.version).toBe(2)
    await db.delete(content).where(eq(content.id, made.id))
    expect(await likened(TEA)).toEqual([])
  })

  it('signs many at once, and leaves alone what is signed', async () => {
    const known = await create(BODY, 'Signed before')
    const made = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((n) =>
        request<Content>('POST', '/api/content', {
          as: editor.token,
          body: { type: 'email', title: `Lot ${n}`, body: `${BODY} It is lot number ${n}.` },
        }),
      ),
    )
    const contents = [known, ...made.map(({ body }) => body)]
    await react(...contents, ...contents)
    const ids = contents.map(({ id }) => id)
    const words = sql`SELECT count(*) AS n FROM content_band_fts WHERE rowid IN
      (SELECT rowid FROM content WHERE ${inArray(content.id, ids)})`
    expect(await db.all(words)).toEqual([{ n: 7 }])
    const scores = await db.select({ quality: content.quality }).from(content).where(inArray(content.id, ids))
    for (const { quality } of scores) expect(quality).toBeGreaterThan(50)
  })

  it('tells lists how good the text reads, of the version it has read', async () => {
    const made = await create(BODY, 'To score')
    const quality = async () =>
      (await request<Content>('GET', `/api/content/${made.id}`, { as: editor.token })).body.quality
    expect(await quality()).toBeGreaterThan(50)
    const body = { body: 'Few words.' }
    const headers = { 'if-match': '*' }
    const changed = await request<Content>('PATCH', `/api/content/${made.id}`, {
      ...{ as: editor.token, headers, body },
    })
    await react(changed.body)
    expect(await quality()).toBeNull()
  })

  it('reads the beginning of what is too long, and says so', async () => {
    const made = await create(`${'word '.repeat(11_000)}.\n\nThe end.\n\n`.repeat(2), 'Long')
    const { body } = await analyze({ contentId: made.id, dimensions: ['time'] })
    expect(body.truncated).toBe(true)
    expect(body.words).toBeLessThan(12_100)
  })

  it('refuses what is no text, too long, or not theirs', async () => {
    const nothing = await analyze({})
    expect([nothing.status, nothing.body]).toMatchObject([400, { fields: [{ path: 'text' }] }])
    expect((await analyze({ text: 'a'.repeat(60_001) })).status).toBe(400)
    expect((await analyze({ text: 'a', dimensions: ['beauty'] })).status).toBe(400)
    expect((await analyze({ contentId: 'absent' })).status).toBe(404)
    expect((await analyze({ text: 'a', brandVoiceId: 'absent' })).status).toBe(404)
    const foreign = await createWorkspace('Foreign')
    const made = await create(BODY)
    expect((await analyze({ contentId: made.id }, (await foreign.person('owner')).token)).status).toBe(404)
  })

  it('is open to whoever may read', async () => {
    const viewer = await workspace.person('viewer')
    expect((await analyze({ text: 'A few words to read.' }, viewer.token)).status).toBe(200)
    const key = await workspace.key('editor', ['brand:read'])
    expect((await analyze({ text: 'A few words.' }, key.secret)).status).toBe(403)
  })
})
