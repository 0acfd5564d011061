import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it, vi } from 'vitest'
import type { Content, DocNode } from '#core/contracts/content'
import { parseDocument, toMarkdown } from '#core/richtext/markdown'
import { calm, SimulatedPage, SimulatedSession, settle } from '#web/lib/live/simulation'
import { readWords, writeWords } from './shared-words.ts'
import { createStudioDocument } from './studio-document.ts'
import type { StudioPorts } from './studio-state.ts'
import { unsavedCopy } from './unsaved-copy.ts'

vi.stubGlobal('IDBKeyRange', IDBKeyRange)

const words = (text: string): DocNode => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})
/** What a reader sees of it. */
const said = (doc: DocNode | undefined) => (doc ? toMarkdown(parseDocument(doc)) : null)
const person = { id: 'u1', name: 'Maya' }
const AT = '2026-03-01T10:00:00.000Z'
const approval = { hash: 'hash', by: { id: 'u2', name: 'Priya' }, at: AT }
const contentOf = (text: string, change: Partial<Content> = {}): Content => ({
  id: 'c1',
  type: 'email',
  title: 'Title',
  excerpt: text,
  language: 'en',
  status: 'draft',
  state: 'draft',
  campaignId: null,
  folderId: null,
  tags: [],
  version: 1,
  wordCount: 1,
  quality: null,
  createdBy: person,
  updatedBy: person,
  createdAt: AT,
  updatedAt: AT,
  trashedAt: null,
  plannedAt: null,
  runId: null,
  offlineComposer: false,
  body: text,
  doc: words(text),
  hash: `hash of ${text}`,
  approval: null,
  ...change,
})

/** A library of one content with its session, and a clock that the test moves. */
function desk(initial: Content | null) {
  let server = initial
  let fail: 'offline' | 'refused' | null = null
  let timers: { run: () => void; left: number }[] = []
  const held = new Map<string, string>()
  const copyOfNew = unsavedCopy(
    {
      getItem: (key) => held.get(key) ?? null,
      setItem: (key, value) => void held.set(key, value),
      removeItem: (key) => void held.delete(key),
    },
    'w1',
    null,
  )
  const session = new SimulatedSession()
  const shared = { title: session.doc.getText('title'), body: session.doc.getXmlFragment('body') }
  if (initial) writeWords(shared, initial)
  const pages: SimulatedPage[] = []
  const created: Content[] = []
  const theServer = () => {
    if (fail || !server) throw new Error(fail ?? 'offline')
    return server
  }
  const ports: StudioPorts = {
    async create(input) {
      if (fail) throw new Error(fail)
      server = contentOf('', input)
      writeWords(shared, server)
      return server
    },
    async amend(_id, change) {
      server = { ...theServer(), ...change, version: theServer().version + 1 }
      return server
    },
    load: async () => theServer(),
    async settle() {
      server = { ...theServer(), ...readWords(shared), version: theServer().version + 1 }
      return server
    },
    open() {
      const page = new SimulatedPage(session, new IDBFactory(), 'studio')
      pages.push(page)
      return page.live
    },
    writing: () => import('./shared-words.ts'),
    copyOfNew,
    schedule(run, ms) {
      const timer = { run, left: ms }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    now: () => 5_000,
    passes: (error) => error instanceof Error && error.message === 'offline',
    untitled: 'Untitled',
    created: (content) => void created.push(content),
  }
  const document = createStudioDocument(initial, ports)
  document.start()
  return {
    document,
    created,
    session,
    pages,
    copyOfNew,
    /** What all who have the page open read. */
    read() {
      const { title, doc } = readWords(shared)
      return { title, text: said(doc) }
    },
    server: () => server,
    change(next: Partial<Content>) {
      server = { ...theServer(), ...next }
    },
    failWith(why: typeof fail) {
      fail = why
    },
    calm: () => calm(session, pages),
    /** Lets time pass, and everything that was due happen. */
    async pass(ms: number) {
      for (const timer of timers) timer.left -= ms
      const due = timers.filter((timer) => timer.left <= 0)
      timers = timers.filter((timer) => timer.left > 0)
      for (const timer of due) timer.run()
      await settle()
    },
    type(title: string, text: string) {
      const { shared: own } = document.read()
      if (!own) throw new Error('There is nothing to type in.')
      writeWords(own, { title, doc: words(text) })
      document.rendered(words(text))
    },
  }
}

describe('a new page', () => {
  it('has nothing to save until something is written', async () => {
    const { document, created, pass } = desk(null)
    await pass(60_000)
    expect(created).toEqual([])
    expect(document.read().save.phase).toBe('new')
  })

  it('gets its row with its first words, and goes live', async () => {
    const { document, created, type, pass, calm, read } = desk(null)
    type('Spring', 'Hello')
    expect(document.read().save.phase).toBe('saving')
    await pass(400)
    expect(created.map(({ title }) => title)).toEqual(['Spring'])
    await calm()
    expect(document.read()).toMatchObject({ save: { phase: 'saved', unsaved: 0 }, title: 'Spring' })
    expect(document.read().shared?.body).toBe(document.read().live?.body)
    expect(read()).toEqual({ title: 'Spring', text: 'Hello' })
  })

  it('brings along what is typed while the row is made and the live text comes', async () => {
    const { type, pass, calm, read } = desk(null)
    type('', 'Hel')
    await pass(400)
    type('', 'Hello, world')
    await calm()
    expect(read()).toEqual({ title: '', text: 'Hello, world' })
  })

  it('is kept on this device until it has its row, and made when the network is back', async () => {
    const { document, failWith, type, pass, calm, copyOfNew, created } = desk(null)
    failWith('offline')
    type('Spring', 'Hello')
    await pass(400)
    expect(document.read().save.phase).toBe('offline')
    expect(copyOfNew.read()).toMatchObject({ title: 'Spring', doc: words('Hello') })
    failWith(null)
    await pass(10_000)
    await calm()
    expect(created).toHaveLength(1)
    expect(copyOfNew.read()).toBeNull()
  })

  it('says why it was refused', async () => {
    const { document, failWith, type, pass } = desk(null)
    failWith('refused')
    type('Spring', 'Hello')
    await pass(400)
    expect(document.read().save.phase).toBe('refused')
    expect(document.read().problem).toBeInstanceOf(Error)
  })

  it('becomes a row for a draft that is about to be written on it', async () => {
    const { document, calm, read, created } = desk(null)
    const opening = document.draft()
    await settle()
    await calm()
    expect(read()).toEqual({ title: '', text: '' })
    const grow = await opening
    grow({ title: 'Spring', doc: words('Hello') })
    await calm()
    expect(created).toHaveLength(1)
    expect(read()).toEqual({ title: 'Spring', text: 'Hello' })
  })
})

describe('a page that is opened', () => {
  it('shows the library’s text until the live one is here', async () => {
    const { document, calm } = desk(contentOf('Hello'))
    expect(document.read()).toMatchObject({ shared: null, title: 'Title', save: { phase: 'connecting' } })
    await calm()
    expect(document.read().shared).not.toBeNull()
    expect(document.read().save.phase).toBe('saved')
  })

  it('puts new words before everybody', async () => {
    const { document, calm, read, server } = desk(contentOf('Hello'))
    await calm()
    await document.replace({ title: 'New', doc: words('Words') }, { runId: 'r1' })
    await calm()
    expect(read()).toEqual({ title: 'New', text: 'Words' })
    expect(server()?.runId).toBe('r1')
  })

  it('is flushed once every word is safe and the library has it', async () => {
    const { document, calm, type } = desk(contentOf('Hello'))
    await calm()
    type('Title', 'Hello again')
    const flushing = document.flush()
    await calm()
    expect(await flushing).toBe(true)
    expect(said(document.read().content?.doc)).toBe('Hello again')
  })

  it('is not flushed while the connection is gone', async () => {
    const { document, calm, pages, type, pass } = desk(contentOf('Hello'))
    await calm()
    const [page] = pages
    if (page) page.online = false
    page?.live.drop()
    type('Title', 'Not there yet')
    const flushing = document.flush()
    await settle()
    await pass(10_000)
    expect(await flushing).toBe(false)
    expect(document.read().save.phase).toBe('offline')
    expect(document.read().save.unsaved).toBeGreaterThan(0)
  })

  it('tells that an approval is at stake, and then that it has ended', async () => {
    const { document, calm, type, pass, change } = desk(contentOf('Hello', { approval, status: 'approved' }))
    await calm()
    expect(document.read().touched).toBe(false)
    type('Title', 'Hello again')
    expect(document.read().touched).toBe(true)
    change({ approval: null, status: 'draft', version: 2, hash: 'other' })
    await pass(2500)
    expect(document.read()).toMatchObject({ touched: false, content: { approval: null } })
    expect(document.read().voided).toMatchObject({ approval, doc: words('Hello') })
  })

  it('looks at the library seldom while nobody has to decide on the words', async () => {
    const { document, calm, type, pass, change } = desk(contentOf('Hello'))
    await calm()
    type('Title', 'Hello again')
    change({ version: 2 })
    await pass(2500)
    expect(document.read().content?.version).toBe(1)
    await pass(20_000)
    expect(document.read().content?.version).toBe(2)
  })

  it('knows no older answer than it has', async () => {
    const { document } = desk(contentOf('Hello', { version: 3 }))
    document.adopt(contentOf('Old', { version: 2 }))
    expect(document.read().content?.version).toBe(3)
  })

  it('can be left and taken up again', async () => {
    const { document, calm, session } = desk(contentOf('Hello'))
    await calm()
    document.dispose()
    expect(session.wires.size).toBe(0)
    document.start()
    await calm()
    expect(document.read().save.phase).toBe('saved')
  })

  it('gives up what the session refuses for its text, and keeps the words for the person', async () => {
    const { document, session, pages } = desk(contentOf('One.'))
    session.canWrite = false
    session.canSuggest = true
    await calm(session, pages)
    const before = document.read()
    before.shared?.title.insert(0, 'Not ')
    before.shared?.title.insert(0, 'Yes and ')
    await calm(session, pages)
    const { refused, live, shared, save } = document.read()
    expect(refused).toContain('Not')
    expect(live).not.toBe(before.live)
    expect(shared?.title.toString()).toBe('Title')
    expect(session.doc.getText('title').toString()).toBe('Title')
    expect(save).toEqual({ phase: 'saved', unsaved: 0, kept: 0 })
    document.forgetRefused()
    expect(document.read().refused).toBeNull()
  })

  it('lets go of a change that is too large on request, and is written in again', async () => {
    const { document, session, pages, calm: settled } = desk(contentOf('One.'))
    await settled()
    document.read().shared?.title.insert(0, 'Far too much ')
    session.cut(4414)
    await calm(session, pages)
    expect(document.read().save).toMatchObject({ phase: 'closed', unsaved: 1 })
    document.giveUp()
    await settle()
    await calm(session, pages)
    const { refused, shared, save } = document.read()
    expect(refused).toContain('Far too much')
    expect(shared?.title.toString()).toBe('Title')
    expect(save).toEqual({ phase: 'saved', unsaved: 0, kept: 0 })
  })
})
