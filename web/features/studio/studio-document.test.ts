import { describe, expect, it } from 'vitest'
import type { Content, DocNode } from '#core/contracts/content'
import { createStudioDocument, EMPTY_DOC, type StudioPorts } from './studio-document.ts'
import { type Unsaved, unsavedCopy } from './unsaved-copy.ts'

const words = (text: string): DocNode => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})
const person = { id: 'u1', name: 'Maya' }
const AT = '2026-03-01T10:00:00.000Z'
const contentOf = (text: string, change: Partial<Content> = {}): Content => ({
  id: 'c1',
  type: 'email',
  title: 'Title',
  excerpt: text,
  language: 'en',
  status: 'draft',
  campaignId: null,
  tags: [],
  version: 1,
  wordCount: 1,
  createdBy: person,
  updatedBy: person,
  createdAt: AT,
  updatedAt: AT,
  trashedAt: null,
  runId: null,
  offlineComposer: false,
  body: text,
  doc: words(text),
  hash: `hash of ${text}`,
  approval: null,
  ...change,
})

/** A server of one content that can be made to fail, and a clock that the test moves. */
function desk(initial: Content | null) {
  let server = initial
  let fail: 'offline' | 'refused' | null = null
  let timers: { run: () => void; left: number }[] = []
  const held = new Map<string, string>()
  const store = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  }
  const created: Content[] = []
  const saves: unknown[] = []
  const ports: StudioPorts = {
    async create(input) {
      if (fail) throw new Error(fail)
      server = contentOf('', { ...input, hash: JSON.stringify(input.doc) })
      return server
    },
    async save(_id, version, change) {
      if (fail) throw new Error(fail)
      if (!server || version !== server.version) throw new Error('conflict')
      saves.push(change)
      const { title = server.title, doc = server.doc } = change
      server = {
        ...server,
        title,
        doc,
        hash: JSON.stringify([title, doc]),
        version: version + 1,
        approval: null,
        status: 'draft',
      }
      return server
    },
    async load() {
      if (fail || !server) throw new Error('offline')
      return server
    },
    copyOf: (id) => unsavedCopy(store, 'w1', id),
    schedule(run, ms) {
      const timer = { run, left: ms }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    now: () => 5_000,
    whyFailed: (error) => {
      const said = error instanceof Error ? error.message : ''
      return said === 'offline' || said === 'conflict' ? said : 'refused'
    },
    untitled: 'Untitled',
    created: (content) => void created.push(content),
  }
  const document = createStudioDocument(initial, ports)
  return {
    document,
    created,
    saves,
    get server() {
      return server
    },
    set server(next: Content | null) {
      server = next
    },
    failWith(why: typeof fail) {
      fail = why
    },
    copy: (id: string | null): Unsaved | null => unsavedCopy(store, 'w1', id).read(),
    /** Lets time pass, and everything that was due happen. */
    async pass(ms: number) {
      for (const timer of timers) timer.left -= ms
      const due = timers.filter((timer) => timer.left <= 0)
      timers = timers.filter((timer) => timer.left > 0)
      for (const timer of due) timer.run()
      await new Promise((resolve) => setTimeout(resolve))
    },
  }
}

describe('writing', () => {
  it('is saved once typing rests, over the version it stands on', async () => {
    const page = desk(contentOf('one'))
    page.document.editDoc(words('tw'))
    await page.pass(500)
    page.document.editDoc(words('two'))
    await page.pass(500)
    expect(page.saves).toHaveLength(0)
    await page.pass(500)
    expect(page.server).toMatchObject({ version: 2, doc: words('two') })
    expect(page.document.read().save).toMatchObject({ phase: 'saved', version: 2 })
  })

  it('creates the row with the first words, and says so once', async () => {
    const page = desk(null)
    page.document.editDoc(words('hello'))
    await page.pass(1000)
    expect(page.created.map((content) => content.title)).toEqual(['Untitled'])
    page.document.editTitle('Named')
    await page.pass(1000)
    expect(page.created).toHaveLength(1)
    expect(page.server).toMatchObject({ title: 'Named', version: 2 })
  })

  it('sends what was typed during a save after it', async () => {
    const page = desk(contentOf('one'))
    page.document.editDoc(words('two'))
    const first = page.document.flush()
    page.document.editDoc(words('three'))
    await first
    expect(await page.document.flush()).toBe(true)
    expect(page.server?.doc).toEqual(words('three'))
  })

  it('keeps the last title when the title is emptied', async () => {
    const page = desk(contentOf('one'))
    page.document.editTitle('  ')
    await page.pass(1000)
    expect(page.server?.title).toBe('Title')
  })

  it('sends nothing when an edit was taken back', async () => {
    const page = desk(contentOf('one', { status: 'approved', approval: { hash: 'h', by: person, at: AT } }))
    page.document.editDoc(words('two'))
    page.document.editDoc(words('one'))
    await page.pass(60_000)
    expect(page.saves).toHaveLength(0)
    expect(page.document.read().content?.approval).not.toBeNull()
  })
})

describe('an approval', () => {
  it('is told as ended, with the words it was for, once an edit of them is saved', async () => {
    const page = desk(contentOf('one', { status: 'approved', approval: { hash: 'h', by: person, at: AT } }))
    page.document.editDoc(words('two'))
    await page.pass(1000)
    expect(page.saves).toHaveLength(0)
    await page.pass(4000)
    expect(page.document.read().voided).toMatchObject({ approval: { by: person }, doc: words('one') })
  })
})

describe('offline', () => {
  it('keeps the words on this device and sends them when there is a connection', async () => {
    const page = desk(contentOf('one'))
    page.failWith('offline')
    page.document.editDoc(words('two'))
    await page.pass(1000)
    expect(page.document.read().save.phase).toBe('offline')
    expect(page.copy('c1')).toMatchObject({ doc: words('two'), version: 1 })
    page.failWith(null)
    page.document.retry()
    await page.pass(0)
    expect(page.server?.doc).toEqual(words('two'))
    expect(page.copy('c1')).toBeNull()
  })

  it('keeps the words of a page that has no row yet', async () => {
    const page = desk(null)
    page.failWith('offline')
    page.document.editDoc(words('new'))
    await page.pass(1000)
    expect(page.copy(null)).toMatchObject({ doc: words('new'), version: null })
    page.failWith(null)
    await page.pass(10_000)
    expect(page.created).toHaveLength(1)
    expect(page.copy(null)).toBeNull()
  })

  it('keeps an edit at once when the page is left', () => {
    const page = desk(contentOf('one'))
    page.failWith('offline')
    page.document.editDoc(words('two'))
    page.document.keepCopy()
    expect(page.copy('c1')).toMatchObject({ doc: words('two') })
  })
})

describe('someone else saved meanwhile', () => {
  async function conflict() {
    const page = desk(contentOf('one'))
    page.server = contentOf('theirs', { version: 5, title: 'Their title' })
    page.document.editDoc(words('mine'))
    await page.pass(1000)
    return page
  }

  it('asks, and keeps mine on this device until it is decided', async () => {
    const page = await conflict()
    expect(page.document.read()).toMatchObject({
      doc: words('mine'),
      theirs: { version: 5 },
      save: { phase: 'conflict' },
    })
    expect(page.copy('c1')).toMatchObject({ doc: words('mine') })
  })

  it('puts mine over theirs as the next version', async () => {
    const page = await conflict()
    page.document.keepMine()
    await page.pass(0)
    expect(page.server).toMatchObject({ version: 6, doc: words('mine') })
    expect(page.document.read()).toMatchObject({ theirs: null, save: { phase: 'saved', version: 6 } })
  })

  it('shows theirs', async () => {
    const page = await conflict()
    page.document.takeTheirs()
    expect(page.document.read()).toMatchObject({
      title: 'Their title',
      doc: words('theirs'),
      save: { phase: 'saved' },
    })
    expect(page.copy('c1')).toBeNull()
  })

  it('needs no decision when only the review moved on', async () => {
    const page = desk(contentOf('one'))
    page.server = contentOf('one', { version: 4, status: 'in_review' })
    page.document.editDoc(words('two'))
    await page.pass(1000)
    await page.pass(1000)
    expect(page.server).toMatchObject({ version: 5, doc: words('two') })
    expect(page.document.read().theirs).toBeNull()
  })
})

describe('words from elsewhere', () => {
  it('replace the page at once and name the run they came from', async () => {
    const page = desk(contentOf('one'))
    page.document.replace({ title: 'Generated', doc: words('gen') }, { runId: 'r1', language: 'es' })
    expect(page.document.read().revision).toBe(1)
    await page.pass(0)
    expect(page.saves).toEqual([{ title: 'Generated', doc: words('gen'), runId: 'r1', language: 'es' }])
    page.document.editDoc(words('gen, edited'))
    await page.pass(1000)
    expect(page.saves.at(-1)).not.toHaveProperty('runId')
  })

  it('of the server are shown when nothing here is unsaved, and only then', async () => {
    const page = desk(contentOf('one'))
    page.document.adopt(contentOf('two', { version: 2 }))
    expect(page.document.read()).toMatchObject({ doc: words('two'), revision: 1 })
    page.document.editDoc(words('mine'))
    page.document.adopt(contentOf('three', { version: 3 }))
    expect(page.document.read().doc).toEqual(words('mine'))
  })

  it('that someone else saved wait for the conflict, whoever tells of them first', async () => {
    const page = desk(contentOf('one'))
    page.server = contentOf('theirs', { version: 5 })
    page.document.editDoc(words('mine'))
    page.document.adopt(contentOf('theirs', { version: 5 }))
    await page.pass(1000)
    page.document.adopt(contentOf('theirs', { version: 5 }))
    expect(page.server).toMatchObject({ version: 5, doc: words('theirs') })
    expect(page.document.read()).toMatchObject({ save: { phase: 'conflict' }, theirs: { version: 5 } })
    page.document.keepMine()
    await page.pass(0)
    expect(page.server).toMatchObject({ version: 6, doc: words('mine') })
  })

  it('refused are told, and the words stay', async () => {
    const page = desk(null)
    page.failWith('refused')
    page.document.replace({ title: 'Kept', doc: words('kept') })
    await page.pass(0)
    expect(page.document.read()).toMatchObject({ title: 'Kept', save: { phase: 'refused' } })
    expect(page.document.read().problem).toBeInstanceOf(Error)
    expect(page.document.read().doc).not.toEqual(EMPTY_DOC)
  })
})
