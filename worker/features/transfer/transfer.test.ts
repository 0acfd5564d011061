import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Content, ContentSummary } from '#core/contracts/content'
import type { Folder } from '#core/contracts/library'
import type { ImportResult } from '#core/contracts/transfer'
import { readCsv } from '#core/domain/transfer/csv'
import { documentJson } from '#core/richtext/document-json'
import { parseDocument } from '#core/richtext/markdown'
import { randomDocument } from '#core/richtext/random-document'
import { toHtml } from '#core/richtext/to-html'
import { request } from '#test/harness/request'
import { createWorkspace } from '#test/harness/workspace'
import worker from '#worker/index'
import { readHtml } from './read-html.ts'

const BODY =
  '## Why\n\nIt is **ripe**, *sweet* and ~~cheap~~ `fair`.\n\n1. one\n2. two\n   - deep\n\n> said\n\n[more](https://a.example/)'

async function scene() {
  const workspace = await createWorkspace()
  const { token } = await workspace.person('editor')
  const ask = <T>(method: string, path: string, body?: object) =>
    request<T>(method, `/api/content${path}`, { as: token, body })
  const write = async (body: object = {}) =>
    (await ask<Content>('POST', '', { type: 'blog_post', title: 'Spring: 1 & 2', body: BODY, ...body })).body
  const file = async (path: string, body?: object) => {
    const sent = new Request<unknown, IncomingRequestCfProperties>(
      `http://localhost:5173/api/content${path}`,
      {
        method: body ? 'POST' : 'GET',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: body ? JSON.stringify(body) : null,
      },
    )
    const answer = await worker.fetch(sent, env, createExecutionContext())
    const bytes = new Uint8Array(await answer.arrayBuffer())
    return { status: answer.status, headers: answer.headers, bytes, text: new TextDecoder().decode(bytes) }
  }
  const load = (input: object) => ask<ImportResult>('POST', '/import', { type: 'blog_post', ...input })
  const list = async () => (await ask<{ items: ContentSummary[] }>('GET', '')).body.items
  const read = async (id: string) => (await ask<Content>('GET', `/${id}`)).body
  return { ask, write, file, load, list, read }
}

describe('there and back', () => {
  it.each(['markdown', 'html'] as const)('as %s, title and text are the same', async (format) => {
    const { write, file, load, read } = await scene()
    const piece = await write()
    const { text } = await file(`/${piece.id}/export?format=${format}`)
    const { body, status } = await load({ format, text })
    expect(status).toBe(201)
    const again = await read(body.created[0]?.id ?? '')
    expect([again.title, again.body, again.hash]).toEqual([piece.title, piece.body, piece.hash])
  })

  it('as CSV, so are type, language and tags, and cells that a spreadsheet would run', async () => {
    const { write, file, load, read } = await scene()
    const pieces = [
      await write({ title: '=HYPERLINK("x")', tags: ['+1', 'spring'], type: 'ad', language: 'es' }),
      await write({ title: '-minus', body: '- a list\n- of two, "quoted"' }),
    ]
    const { bytes, text, headers } = await file('/export', { ids: pieces.map(({ id }) => id), format: 'csv' })
    expect(headers.get('content-disposition')).toContain('marquee.csv')
    expect([...bytes.slice(0, 3)], 'a byte order mark').toEqual([0xef, 0xbb, 0xbf])
    expect(text).toContain(`"'=HYPERLINK(""x"")"`)
    expect(text).toContain("\n'-minus,")
    expect(text).toContain(`"'- a list\n- of two`)
    expect(text).toContain(`"'+1, spring"`)
    const { body } = await load({ format: 'csv', text })
    const again = await Promise.all(body.created.map(({ id }) => read(id)))
    const kept = ({ title, type, language, tags, body }: Content) => ({ title, type, language, tags, body })
    expect(again.map(kept)).toEqual(pieces.map(kept))
  })

  it('as HTML, whatever document anybody could write', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const doc = parseDocument(documentJson(randomDocument(seed)))
      const again = parseDocument(readHtml(toHtml(documentJson(doc))).doc)
      expect(again.textContent.replace(/\s+/g, ''), `seed ${seed}`).toBe(doc.textContent.replace(/\s+/g, ''))
    }
  })
})

describe('exports', () => {
  it('give one piece in each format, named for its title', async () => {
    const { write, file } = await scene()
    const { id } = await write()
    const json = await file(`/${id}/export?format=json`)
    expect(JSON.parse(json.text)).toMatchObject({
      format: 'marquee-content-1',
      items: [{ id, title: 'Spring: 1 & 2', body: BODY, campaign: null }],
    })
    expect(json.headers.get('content-disposition')).toContain('filename="Spring 1 & 2.json"')
    const html = await file(`/${id}/export?format=html`)
    expect(html.text).toContain('<h1>Spring: 1 &amp; 2</h1>')
    expect(html.headers.get('content-type')).toBe('text/html; charset=utf-8')
  })

  it('give a Word document with its headings, lists, links and emphasis', async () => {
    const { write, file } = await scene()
    const { id } = await write()
    const { bytes, headers } = await file(`/${id}/export?format=docx`)
    expect(headers.get('content-type')).toContain('wordprocessingml')
    const parts = unzipSync(bytes)
    const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
    const xml = part('word/document.xml')
    expect(xml).toMatch(/<w:pStyle w:val="Title"\/>.*Spring: 1 &amp; 2/)
    expect(xml).toMatch(/<w:pStyle w:val="Heading2"\/>.*Why/)
    expect(xml).toMatch(/<w:b\/>.*?ripe/)
    expect(xml).toMatch(/<w:i\/>.*?sweet/)
    expect(xml).toMatch(/<w:strike\/>.*?cheap/)
    expect(xml.match(/<w:numPr>/g)).toHaveLength(3)
    expect(part('word/_rels/document.xml.rels')).toContain('https://a.example/')
    expect(part('word/numbering.xml')).toContain('w:val="decimal"')
  })

  it('give Arabic as Word writes it, from the right', async () => {
    const { write, file } = await scene()
    const { id } = await write({ language: 'ar', title: 'قهوة', body: 'من **هويلا**' })
    const parts = unzipSync((await file(`/${id}/export?format=docx`)).bytes)
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    expect(xml.match(/<w:bidi\/>/g)).toHaveLength(2)
    expect(xml.match(/<w:rtl\/>/g)).toHaveLength(3)
  })

  it('give several pages as a ZIP whose names never clash or leave it', async () => {
    const { write, file } = await scene()
    const ids = [await write({ title: '../a' }), await write({ title: '..\\a' })].map(({ id }) => id)
    const { bytes } = await file('/export', { ids, format: 'markdown' })
    expect(Object.keys(unzipSync(bytes))).toEqual(['a.md', 'a (2).md'])
  })

  it('refuse what is absent, foreign or in the trash, whole', async () => {
    const { ask, write, file } = await scene()
    const other = await scene()
    const [mine, theirs, gone] = [await write(), await other.write(), await write()]
    await ask('DELETE', `/${gone.id}`)
    for (const id of [theirs.id, gone.id, 'nothing'])
      expect((await file('/export', { ids: [mine.id, id], format: 'csv' })).status).toBe(404)
    expect((await file('/export', { ids: [], format: 'csv' })).status).toBe(400)
    expect((await file(`/${mine.id}/export?format=exe`)).status).toBe(400)
  })
})

describe('imports', () => {
  it.each([
    [
      'a CSV of too many rows',
      { format: 'csv', text: `title\n${'a\n'.repeat(100_000)}` },
      'More than 100000 rows',
    ],
    [
      'a CSV of more than one request takes',
      { format: 'csv', text: `title\n${'a\n'.repeat(51)}` },
      'at most 50',
    ],
    ['a quote that never ends', { format: 'csv', text: 'title\n"a' }, 'line 2'],
    ['a wrong cell', { format: 'csv', text: 'title,type\na,ad\nb,poem' }, 'Row 3, column type'],
    ['no rows', { format: 'csv', text: 'title\n' }, 'no row'],
    [
      'HTML nested to break its reader',
      { format: 'html', text: '<div>'.repeat(10_000) },
      'nested too deeply',
    ],
  ])('refuse %s clearly, and store nothing', async (_what, input, words) => {
    const { load, list } = await scene()
    const { status, body } = await load(input)
    expect(status).toBe(400)
    expect(Reflect.get(body, 'fields')).toEqual([{ path: 'text', message: expect.stringContaining(words) }])
    expect(await list()).toEqual([])
  })

  it('take a file with a byte order mark, CR LF and semicolons into a folder', async () => {
    const { ask, load, list } = await scene()
    const { body: folder } = await ask<Folder>('POST', '/folders', { name: 'Imported' })
    const text = '\ufeffTitle;Body\r\n"Uno; dos";"Línea 1\r\n\r\nLínea 2"\r\n'
    await load({ format: 'csv', text, language: 'es', folderId: folder.id })
    expect(await list()).toMatchObject([
      { title: 'Uno; dos', language: 'es', folderId: folder.id, type: 'blog_post', wordCount: 4 },
    ])
  })

  it('ask for a title where the text names none, and use the one given', async () => {
    const { load } = await scene()
    expect((await load({ format: 'markdown', text: 'Hello' })).body).toMatchObject({
      fields: [{ path: 'title' }],
    })
    const { body } = await load({ format: 'markdown', text: 'Hello', title: 'notes.md' })
    expect(body.created[0]?.title).toBe('notes.md')
  })
})

describe('HTML', () => {
  const markdown = async (html: string) => {
    const { load, read } = await scene()
    const { body } = await load({ format: 'html', text: html, title: 'x' })
    return (await read(body.created[0]?.id ?? '')).body
  }

  it.each([
    ['<p>a<script>alert(1)</script><style>p{}</style>b</p>', 'ab'],
    ['<a href="javascript:alert(1)" onclick="x()">a</a>', 'a'],
    ['<ul><li>a<ul><li>b</ul><li>c</ul>', '- a\n  - b\n- c'],
    ['<ul>loose<li>a</li></ul>', '- loose\n- a'],
    ['<li>alone', '- alone'],
    ['<h2>a</h2>b<br>c<p>', '## a\n\nb\\\nc'],
    ['<b>a <i>b</b> c</i>', '**a *b*** c'],
    ['<pre><code class="language-js">a\n  b\n</code></pre>', '```js\na\n  b\n```'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a\n\nb'],
    ['a &amp; b &lt;c&gt; &eacute;', 'a & b \\<c> é'],
    ['</p></div>a</ul>', 'a'],
  ])('%s', async (html, expected) => expect(await markdown(html)).toBe(expected))
})

it('reads its own CSV header', async () => {
  const { write, file } = await scene()
  const { id } = await write()
  const [header] = readCsv((await file('/export', { ids: [id], format: 'csv' })).text)
  expect(header?.slice(0, 3)).toEqual(['title', 'type', 'language'])
})
