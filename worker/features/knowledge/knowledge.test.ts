import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import type { KnowledgePassage, KnowledgeSource } from '#core/contracts/knowledge'
import { bombDocx, docxOf, lockedPdf, pdfOf } from '#test/harness/files'
import { request } from '#test/harness/request'
import { countRows } from '#test/harness/walk'
import { createWorkspace, type TestPerson, type TestWorkspace } from '#test/harness/workspace'

const web = inject('webUrl')
let workspace: TestWorkspace
let editor: TestPerson

beforeAll(async () => {
  workspace = await createWorkspace()
  editor = await workspace.person('editor')
})

const addText = (title: string, text: string, as = editor.token) =>
  request<KnowledgeSource>('POST', '/api/knowledge/sources', { as, body: { title, text } })
const upload = (name: string, body: Uint8Array | ReadableStream, headers: Record<string, string> = {}) =>
  request<KnowledgeSource & { fields?: { path: string; message: string }[] }>(
    'POST',
    `/api/knowledge/files?name=${encodeURIComponent(name)}`,
    { as: editor.token, body, headers: { 'content-type': 'application/octet-stream', ...headers } },
  )
const addAddress = (address: string, as = editor.token) =>
  request<KnowledgeSource & { fields?: { path: string; message: string }[] }>(
    'POST',
    '/api/knowledge/addresses',
    {
      as,
      body: { address },
    },
  )
const search = async (q: string, as = editor.token) =>
  (
    await request<{ items: KnowledgePassage[] }>('GET', `/api/knowledge/search?q=${encodeURIComponent(q)}`, {
      as,
    })
  ).body.items
const filesOf = async () => (await env.FILES.list({ prefix: `knowledge/${workspace.id}/` })).objects.length

describe('a pasted text', () => {
  it('is kept, cut, listed and found by its words', async () => {
    const { status, body, headers } = await addText(
      'Price list',
      '# Prices\n\nA bag of Gayo costs 14.20 euros.\n\n# Roast\n\nLight.',
    )
    expect(status).toBe(201)
    expect(headers.get('location')).toBe(`/api/knowledge/sources/${body.id}`)
    expect(body).toMatchObject({ kind: 'text', title: 'Price list', passages: 2, version: 1 })
    const passages = await request<{ items: KnowledgePassage[] }>(
      'GET',
      `/api/knowledge/sources/${body.id}/passages`,
      {
        as: editor.token,
      },
    )
    expect(passages.body.items.map(({ heading, text }) => [heading, text])).toEqual([
      ['Prices', 'A bag of Gayo costs 14.20 euros.'],
      ['Roast', 'Light.'],
    ])
    expect((await search('What does Gayo cost?'))[0]).toMatchObject({
      sourceId: body.id,
      sourceTitle: 'Price list',
    })
    const file = await request('GET', `/api/knowledge/sources/${body.id}/file`, { as: editor.token })
    expect(file.body).toContain('# Prices')
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/)
  })

  it('is kept once: the same again names the source that has it, in this workspace only', async () => {
    const words = 'A bag of Sidama costs 13.90 euros.'
    const first = await addText('Sidama', words)
    const files = await filesOf()
    const again = await addText('Sidama once more', words)
    const message = `This is here already as “Sidama” (source ${first.body.id}).`
    const twin = { reason: 'already_there', name: 'Sidama', id: first.body.id }
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'conflict', detail: message, fields: [{ path: 'text', message, ...twin }] },
    })
    expect(await filesOf()).toBe(files)
    const elsewhere = await (await createWorkspace()).person('editor')
    expect((await addText('Sidama', words, elsewhere.token)).status).toBe(201)
  })

  it('is kept once when it comes twice at the same time', async () => {
    const both = await Promise.all(['a', 'b'].map((title) => addText(title, 'Yirgacheffe, washed.')))
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  it('is found without its accents, and ranked by how rare the words are', async () => {
    await addText('Notes', 'La finca está a 1900 metros. El café es de Nariño.')
    await addText('Other', 'El café es bueno. Todo café es bueno.')
    expect((await search('cafe de narino'))[0]?.sourceTitle).toBe('Notes')
  })

  it('is found by nobody else', async () => {
    const stranger = await (await createWorkspace()).person('owner')
    await addText('Secret plan', 'The zanzibar launch is on Monday.')
    expect(await search('zanzibar')).toHaveLength(1)
    expect(await search('zanzibar', stranger.token)).toEqual([])
  })

  it('without a word in it is refused by field', async () => {
    const { status, body } = await addText('Empty', '*** ---')
    expect(status).toBe(400)
    expect(body).toMatchObject({ fields: [{ path: 'text' }] })
  })

  it('of 200,000 characters is kept whole, in one batch', async () => {
    const text = Array.from(
      { length: 3000 },
      (_, i) => `Sentence number ${i} says one thing about the roastery and more.`,
    )
    const { status, body } = await addText('Long', text.join(' ').slice(0, 199_990))
    expect(status).toBe(201)
    expect(body.passages).toBeGreaterThan(100)
  })
})

describe('a file', () => {
  it('may be a PDF; its passages know their page', async () => {
    const { status, body } = await upload(
      'fact-sheet.pdf',
      pdfOf([[[12, 'Cover.']], [[12, 'Moisture is 10.8 percent.']]]),
    )
    expect(status).toBe(201)
    expect(body).toMatchObject({ kind: 'file', title: 'fact-sheet', pages: 2, mediaType: 'application/pdf' })
  })

  it('may be a Word document or a page', async () => {
    expect((await upload('a.docx', docxOf(['# Terms', 'Delivery takes two days.']))).status).toBe(201)
    expect(
      (await upload('C:\\docs\\b.html', new TextEncoder().encode('<h1>Hi</h1><p>There</p>'))).body,
    ).toMatchObject({
      fileName: 'b.html',
      mediaType: 'text/html',
    })
  })

  it.each<[string, () => Uint8Array<ArrayBuffer>, RegExp]>([
    ['protected.pdf', lockedPdf, /protected by a password/],
    ['bomb.docx', () => bombDocx(40), /more than 30 MB/],
    ['photo.png', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), /Only PDF/],
    ['nothing.txt', () => new Uint8Array(), /empty/],
  ])('that cannot be read says why, and nothing of it stays: %s', async (name, bytes, why) => {
    const before = [await countRows(workspace.id), await filesOf()]
    const { status, body } = await upload(name, bytes())
    expect(status).toBe(400)
    expect(body.fields).toEqual([{ path: 'file', message: expect.stringMatching(why) }])
    expect([await countRows(workspace.id), await filesOf()]).toEqual(before)
  })

  it('of 20 MB is refused, with and without its length declared', async () => {
    const before = [await countRows(workspace.id), await filesOf()]
    const big = new Uint8Array(20 * 1_048_576)
    big.set(pdfOf([[[12, 'x']]]))
    expect((await upload('big.pdf', big)).status).toBe(413)
    expect((await upload('big.pdf', new Blob([big]).stream())).status).toBe(413)
    expect([await countRows(workspace.id), await filesOf()]).toEqual(before)
  })

  it('without a name is refused by field', async () => {
    expect((await upload('', pdfOf([[[12, 'x']]]))).body.fields?.[0]?.path).toBe('name')
  })

  it('sent twice under one key is kept once', async () => {
    const send = () =>
      upload('once.txt', new TextEncoder().encode('Only once.'), { 'idempotency-key': 'once' })
    const before = await filesOf()
    const ids = [(await send()).body.id, (await send()).body.id]
    expect(ids[0]).toBe(ids[1])
    expect(await filesOf()).toBe(before + 1)
  })

  it('of a person who may not is not kept', async () => {
    const viewer = await workspace.person('viewer')
    const before = await filesOf()
    const { status } = await request('POST', '/api/knowledge/files?name=a.txt', {
      as: viewer.token,
      body: new TextEncoder().encode('x'),
      headers: { 'content-type': 'text/plain' },
    })
    expect(status).toBe(403)
    expect(await filesOf()).toBe(before)
  })
})

describe('a web address', () => {
  it('is fetched through one redirect and kept as its page says', async () => {
    const { status, body } = await addAddress(`${web}/once`)
    expect(status).toBe(201)
    expect(body).toMatchObject({ kind: 'address', title: 'Huila Spring Lot', address: `${web}/once` })
    expect((await search('Leith'))[0]?.text).toContain('Roasted every Tuesday in Leith.')
  })

  it.each([
    ['/to-private', /redirects to .*10\.0\.0\.1 is in a private network/],
    ['/to-metadata', /redirects to .*169\.254\.169\.254 is in a private network/],
    ['/loop', /redirects too often/],
    ['/missing', /404/],
    ['/picture', /Only PDF/],
    ['/huge', /larger than 10 MB/],
  ])('%s is refused by field, and nothing of it stays', async (path, why) => {
    const before = [await countRows(workspace.id), await filesOf()]
    const { status, body } = await addAddress(web + path)
    expect(status).toBe(400)
    expect(body.fields).toEqual([{ path: 'address', message: expect.stringMatching(why) }])
    expect([await countRows(workspace.id), await filesOf()]).toEqual(before)
  })

  it.each([
    'http://example.org',
    'https://10.0.0.1/',
    'https://localhost/',
    'https://a:b@example.org',
    'nonsense',
  ])('%s is refused', async (address) =>
    expect((await addAddress(address)).body.fields?.[0]?.path).toBe('address'),
  )

  it('is fetched again: the new text takes the place of the old', async () => {
    const { body: first } = await addAddress(`${web}/changing`)
    const before = await filesOf()
    const again = await request<KnowledgeSource>('POST', `/api/knowledge/sources/${first.id}/refresh`, {
      as: editor.token,
    })
    expect(again.body).toMatchObject({ id: first.id, version: 2, passages: 1 })
    const found = (await search('bags notes')).filter(({ sourceId }) => sourceId === first.id)
    expect(found).toHaveLength(1)
    expect(found[0]?.id).toBe(`${first.id}-2-0`)
    expect(await filesOf()).toBe(before)
  })

  it('that has not changed keeps its version', async () => {
    const elsewhere = await (await createWorkspace()).person('editor')
    const { body } = await addAddress(`${web}/page`, elsewhere.token)
    const again = await request<KnowledgeSource>('POST', `/api/knowledge/sources/${body.id}/refresh`, {
      as: elsewhere.token,
    })
    expect(again).toMatchObject({ status: 200, body: { version: 1 } })
    const { body: text } = await addText('No address', 'Words.')
    expect(
      (await request('POST', `/api/knowledge/sources/${text.id}/refresh`, { as: editor.token })).status,
    ).toBe(409)
  })
})

describe('deleting a source', () => {
  it('takes its passages out of the search', async () => {
    const { body } = await addText('Old', 'The quokka edition is sold out.')
    expect(await search('quokka')).toHaveLength(1)
    expect((await request('DELETE', `/api/knowledge/sources/${body.id}`, { as: editor.token })).status).toBe(
      204,
    )
    expect(await search('quokka')).toEqual([])
    const left = await env.DB.prepare('SELECT count(*) AS n FROM knowledge_passage WHERE source_id = ?').bind(
      body.id,
    )
    expect(await left.first('n')).toBe(0)
  })
})
