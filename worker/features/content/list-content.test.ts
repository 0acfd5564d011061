import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Content, ContentSummary } from '#core/contracts/content'
import { CONTENT_SORTS } from '#core/contracts/content'
import { request } from '#test/harness/request'
import { createWorkspace, db } from '#test/harness/workspace'
import { content } from '#worker/db/schema/index'

type Page = { items: ContentSummary[]; nextCursor: string | null }

async function scene() {
  const workspace = await createWorkspace()
  const { token: as, userId } = await workspace.person('editor')
  const create = async (body: object) =>
    (
      await request<Content>('POST', '/api/content', {
        as,
        body: { type: 'blog_post', title: 'Untitled', ...body },
      })
    ).body
  const list = (query: Record<string, string>) =>
    request<Page>('GET', `/api/content?${new URLSearchParams(query)}`, { as })
  const titles = async (query: Record<string, string>) =>
    (await list(query)).body.items.map((item) => item.title)
  /** A row straight in the table, so that its times are known. */
  const insert = async (title: string, at: number) => {
    const row = {
      id: crypto.randomUUID(),
      workspaceId: workspace.id,
      type: 'ad' as const,
      title,
      body: title,
      doc: { type: 'doc' },
      hash: '',
      language: 'en' as const,
      status: 'draft' as const,
      tags: [],
      version: 1,
      wordCount: 1,
      offlineComposer: false,
      createdBy: userId,
      updatedBy: userId,
      createdAt: at,
      updatedAt: 1_000_000 - at,
    }
    await db.insert(content).values(row)
    return row.id
  }
  return { workspace, as, create, list, titles, insert }
}

describe('pages', () => {
  it.each(CONTENT_SORTS)('by %s show each row once, in order, while others are written', async (sort) => {
    const { list, insert } = await scene()
    const known: string[] = []
    for (let i = 0; i < 11; i++) known.push(await insert(`T${String(i % 4).padStart(2, '0')}`, 100 + (i % 3)))
    const seen: ContentSummary[] = []
    let cursor: string | null = null
    do {
      const query: Record<string, string> = { sort, limit: '3', ...(cursor && { cursor }) }
      const { body }: { body: Page } = await list(query)
      seen.push(...body.items)
      cursor = body.nextCursor
      await insert('T00', 50)
      await insert('T99', 200)
    } while (cursor && seen.length < 60)
    const ids = seen.map((item) => item.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(known.every((id) => ids.includes(id))).toBe(true)
    const key = sort.replace('-', '') as 'title' | 'createdAt' | 'updatedAt'
    const values = seen.map((item) => item[key])
    expect(values).toEqual(sort.startsWith('-') ? [...values].sort().reverse() : [...values].sort())
  })

  it('go on after the longest title there can be', async () => {
    const { list, insert } = await scene()
    await insert('東'.repeat(300), 1)
    await insert('東'.repeat(300), 2)
    const first = await list({ sort: 'title', limit: '1' })
    const second = await list({ sort: 'title', limit: '1', cursor: first.body.nextCursor ?? '' })
    expect(second.body.items).toHaveLength(1)
    expect(second.body.items[0]?.id).not.toBe(first.body.items[0]?.id)
    expect(second.body.nextCursor).toBeNull()
  })

  it('sort titles as people do, whatever their case', async () => {
    const { titles, create } = await scene()
    for (const title of ['apple', 'Banana', 'cherry', 'Date']) await create({ title })
    expect(await titles({ sort: 'title' })).toEqual(['apple', 'Banana', 'cherry', 'Date'])
    expect(await titles({ sort: '-title' })).toEqual(['Date', 'cherry', 'Banana', 'apple'])
  })

  it('refuse what is no cursor of theirs', async () => {
    const { list, insert } = await scene()
    await insert('a', 1)
    await insert('b', 2)
    const { nextCursor } = (await list({ sort: 'title', limit: '1' })).body
    const numeric = (await list({ limit: '1' })).body.nextCursor
    const cases: Record<string, string>[] = [
      { cursor: 'x' },
      { cursor: '~5B1~5D' },
      { cursor: 'x'.repeat(5000) },
      { cursor: nextCursor ?? '', sort: '-updatedAt' },
      { cursor: numeric ?? '', sort: 'title' },
      { cursor: numeric ?? '', q: 'a' },
      { limit: '0' },
      { limit: '101' },
      { limit: 'x' },
      { sort: 'body' },
      { status: 'lost' },
    ]
    for (const query of cases) expect((await list(query)).status, JSON.stringify(query)).toBe(400)
  })
})

describe('filters', () => {
  it('narrow by type, status, language, campaign, tag and trash, all at once', async () => {
    const { as, create, titles } = await scene()
    const campaign = await request<{ id: string }>('POST', '/api/content/campaigns', {
      as,
      body: { name: 'Spring' },
    })
    const match = { type: 'ad', language: 'es', tags: ['a', 'b%'], campaignId: campaign.body.id }
    await create({ ...match, title: 'Match' })
    await create({ ...match, title: 'Other type', type: 'sms' })
    await create({ ...match, title: 'Other language', language: 'en' })
    await create({ ...match, title: 'Other tag', tags: ['b'] })
    await create({ ...match, title: 'No campaign', campaignId: null })
    const trashed = await create({ ...match, title: 'Trashed' })
    await request('DELETE', `/api/content/${trashed.id}`, { as })
    const query = {
      type: 'ad',
      language: 'es',
      tag: 'b%',
      status: 'draft',
      campaignId: campaign.body.id,
    }
    expect(await titles(query)).toEqual(['Match'])
    expect(await titles({ ...query, trashed: 'true' })).toEqual(['Trashed'])
    expect(await titles({ tag: 'B%' })).toEqual([])
  })

  it('tell what is to be sent and what has been from what is approved alone', async () => {
    const { insert, titles } = await scene()
    const marks = { Approved: {}, Scheduled: { scheduledAt: 9 }, Sent: { scheduledAt: 9, sentAt: 10 } }
    for (const [title, mark] of Object.entries(marks)) {
      const id = await insert(title, 1)
      await db
        .update(content)
        .set({ status: 'approved', ...mark })
        .where(eq(content.id, id))
    }
    const edited = await insert('Edited since', 1)
    await db.update(content).set({ sentAt: 10 }).where(eq(content.id, edited))
    expect(await titles({ status: 'scheduled' })).toEqual(['Scheduled'])
    expect(await titles({ status: 'sent' })).toEqual(['Sent'])
    expect((await titles({ status: 'approved' })).sort()).toEqual(['Approved', 'Scheduled', 'Sent'])
  })

  it('never reach into another workspace', async () => {
    const { create } = await scene()
    await create({ title: 'Theirs alone' })
    const mine = await scene()
    expect(await mine.titles({})).toEqual([])
    expect(await mine.titles({ q: 'alone' })).toEqual([])
  })

  it('are not asked of somebody who may not read', async () => {
    const { workspace } = await scene()
    const key = await workspace.key('owner', ['generation:run'])
    expect((await request('GET', '/api/content', { as: key.secret })).status).toBe(403)
    expect((await request('GET', '/api/content')).status).toBe(401)
  })
})

describe('search', () => {
  it('finds words of title, text and tags, by their beginning, whatever case and accents', async () => {
    const { create, titles } = await scene()
    await create({ title: 'Résumé writing', body: 'How to shine' })
    await create({ title: 'Running shoes', body: 'Light **as** air', tags: ['summer'] })
    for (const q of ['resume', 'RÉSUMÉ', 're\u0301sume\u0301', 'writ', 'shine how']) {
      expect(await titles({ q }), q).toEqual(['Résumé writing'])
    }
    for (const q of ['air', 'summer', 'running sho', 'light as air']) {
      expect(await titles({ q }), q).toEqual(['Running shoes'])
    }
    expect(await titles({ q: 'shoes resume' })).toEqual([])
  })

  it('puts the title before the text, shows the hit and goes on by pages', async () => {
    const { create, list } = await scene()
    await create({ title: 'Other', body: `${'filler '.repeat(100)} zebra ${'filler '.repeat(100)}` })
    await create({ title: 'Zebra', body: 'x' })
    const first = (await list({ q: 'zebra', limit: '1' })).body
    expect(first.items[0]?.title).toBe('Zebra')
    const second = (await list({ q: 'zebra', limit: '1', cursor: first.nextCursor ?? '' })).body
    expect([second.items[0]?.title, second.nextCursor]).toEqual(['Other', null])
    expect(second.items[0]?.excerpt).toContain('zebra')
  })

  it('follows edits, the trash and filters', async () => {
    const { as, create, titles } = await scene()
    const { id } = await create({ title: 'Before', type: 'sms' })
    await request('PATCH', `/api/content/${id}`, {
      as,
      headers: { 'if-match': '*' },
      body: { title: 'After' },
    })
    expect(await titles({ q: 'before' })).toEqual([])
    expect(await titles({ q: 'after', type: 'sms' })).toEqual(['After'])
    expect(await titles({ q: 'after', type: 'ad' })).toEqual([])
    await env.DB.prepare("INSERT INTO content_fts (content_fts, rank) VALUES ('integrity-check', 1)").run()
    await request('DELETE', `/api/content/${id}`, { as })
    expect(await titles({ q: 'after' })).toEqual([])
    expect(await titles({ q: 'after', trashed: 'true' })).toEqual(['After'])
  })

  it.each([
    '"',
    '""',
    "'",
    'a"b',
    '*',
    'a*b*',
    'NOT',
    'AND OR NOT',
    'NEAR(a b, 2)',
    'title:',
    'title:a',
    '{title body}: a',
    '^a',
    'a + b',
    '-a',
    '(((',
    ')',
    ';--',
    '\\',
    '%',
    '🎉',
    '𞤀𞤣',
    'हिन्दी',
    '東京',
    '\u0301',
    'x'.repeat(200),
    'a '.repeat(99),
  ])('answers whatever is typed: %j', async (q) => {
    const { list } = await scene()
    expect((await list({ q })).status).toBe(200)
  })

  it('refuses a question too long', async () => {
    const { list } = await scene()
    expect((await list({ q: 'x'.repeat(201) })).status).toBe(400)
  })
})
