import { env } from 'cloudflare:workers'
import { updateYFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { beforeAll, describe, expect, it } from 'vitest'
import { schema } from '#core/richtext/schema'
import { by, find } from '#core/richtext/suggestions/fixtures'
import { listSuggestions, suggest } from '#core/richtext/suggestions/index'
import { LiveClient, until } from '#test/harness/live'
import { request } from '#test/harness/request'
import { createWorkspace, type TestPerson, type TestWorkspace } from '#test/harness/workspace'

let workspace: TestWorkspace
let maya: TestPerson
let vera: TestPerson
beforeAll(async () => {
  workspace = await createWorkspace()
  maya = await workspace.person('editor')
  vera = await workspace.person('reviewer')
})

interface Content {
  id: string
  body: string
  doc: unknown
  version: number
}
const write = async (body: string) =>
  (
    await request<Content>('POST', '/api/content', {
      as: maya.token,
      body: { type: 'blog_post', title: 'Spring', body },
    })
  ).body
const read = async (id: string) =>
  (await request<Content>('GET', `/api/content/${id}`, { as: maya.token })).body
const stub = (id: string) => env.COLLABORATION_SESSION.get(env.COLLABORATION_SESSION.idFromName(id))

const bodyOf = ({ doc }: LiveClient) => doc.getXmlFragment('body')
const docOf = (client: LiveClient): Node => yXmlFragmentToProseMirrorRootNode(bodyOf(client), schema)
function show(client: LiveClient, doc: Node): void {
  client.doc.transact(() =>
    updateYFragment(client.doc, bodyOf(client), doc, { mapping: new Map(), isOMark: new Map() }),
  )
}
const replaced = (doc: Node, text: string, wanted: string) => {
  const { from, to } = find(doc, text)
  return new Transform(doc).replaceWith(from, to, schema.text(wanted))
}
function suggestAs(client: LiveClient, userId: string, text: string, wanted: string): void {
  const doc = docOf(client)
  show(client, suggest(doc, replaced(doc, text, wanted).steps, by(userId)).transform.doc)
}
const wasRefused = ({ messages }: LiveClient) => JSON.stringify(messages).includes('document:refused')

describe('somebody who reviews without the right to edit', () => {
  it('suggests, and everybody sees it', async () => {
    const { id } = await write('Roasted on Tuesday.')
    const [editor, reviewer] = [await LiveClient.join(maya.token, id), await LiveClient.join(vera.token, id)]
    suggestAs(reviewer, vera.userId, 'Tuesday', 'Wednesday')
    await until(() => reviewer.saved === 1, 'it is saved')
    await until(() => listSuggestions(docOf(editor)).length === 1, 'the editor sees it')
    expect(listSuggestions(docOf(editor))).toMatchObject([{ before: 'Tuesday', after: 'Wednesday' }])
  })

  it.each([
    ['write into the text', (doc: Node) => replaced(doc, 'Tuesday', 'Wednesday').doc],
    [
      'suggest in another’s name',
      (doc: Node) => suggest(doc, replaced(doc, 'Tuesday', 'x').steps, by('somebody')).transform.doc,
    ],
    [
      'suggest as a machine',
      (doc: Node) =>
        suggest(doc, replaced(doc, 'Tuesday', 'x').steps, by(vera.userId, 'ai', { runId: 'run' })).transform
          .doc,
    ],
    ['take a block away', (doc: Node) => new Transform(doc).delete(0, doc.child(0).nodeSize).doc],
  ])('is refused when they %s', async (_what, edit) => {
    const { id } = await write('Roasted on Tuesday.\n\nIn Porto.')
    const reviewer = await LiveClient.join(vera.token, id)
    show(reviewer, edit(docOf(reviewer)))
    await until(() => wasRefused(reviewer), 'it is told')
    const late = await LiveClient.join(maya.token, id)
    expect(docOf(late).textContent).toBe('Roasted on Tuesday.In Porto.')
  })

  it('cannot accept, drop or change what another suggests, nor the title', async () => {
    const { id } = await write('Roasted on Tuesday.')
    const editor = await LiveClient.join(maya.token, id)
    suggestAs(editor, maya.userId, 'Tuesday', 'Wednesday')
    await until(() => editor.saved === 1, 'it is saved')
    const pending = docOf(editor)
    for (const spoil of [
      (client: LiveClient) => show(client, replaced(docOf(client), 'Wednesday', 'Friday').doc),
      (client: LiveClient) => show(client, new Transform(docOf(client)).removeMark(1, 30).doc),
      (client: LiveClient) => client.type(' now'),
    ]) {
      const reviewer = await LiveClient.join(vera.token, id)
      spoil(reviewer)
      await until(() => wasRefused(reviewer), 'it is told')
    }
    const late = await LiveClient.join(maya.token, id)
    expect(docOf(late).toJSON()).toEqual(pending.toJSON())
    expect(late.title).toBe('Spring')
  })
})

describe('pages that are open', () => {
  it('G4 are told of each suggestion once', async () => {
    const { id } = await write('Roasted on Tuesday.')
    const [editor, reviewer] = [await LiveClient.join(maya.token, id), await LiveClient.join(vera.token, id)]
    suggestAs(reviewer, vera.userId, 'Tuesday', 'Wednesday')
    await until(() => reviewer.saved === 1, 'it is saved')
    await stub(id).settle()
    await stub(id).settle()
    const told = () =>
      editor.messages.filter((message) => JSON.stringify(message).includes('suggestion_added'))
    await until(() => told().length > 0, 'it is told')
    expect(told()).toMatchObject([
      { suggestion: { userId: vera.userId, before: 'Tuesday', after: 'Wednesday', runId: null } },
    ])
  })
})

describe('the library', () => {
  it('sees the text without what is only suggested, and is not even written for it', async () => {
    const { id, version } = await write('Roasted on Tuesday.')
    const editor = await LiveClient.join(maya.token, id)
    suggestAs(editor, maya.userId, 'Tuesday', 'Wednesday')
    await until(() => editor.saved === 1, 'it is saved')
    await stub(id).settle()
    expect(await read(id)).toMatchObject({ body: 'Roasted on Tuesday.', version })
  })

  it('keeps what is suggested for blocks that another edit leaves alone', async () => {
    const { id } = await write('First paragraph.\n\nRoasted on Tuesday.')
    const editor = await LiveClient.join(maya.token, id)
    suggestAs(editor, maya.userId, 'Tuesday', 'Wednesday')
    await until(() => editor.saved === 1, 'it is saved')
    await request('PATCH', `/api/content/${id}`, {
      as: maya.token,
      headers: { 'if-match': '*' },
      body: { body: 'First paragraph, changed.\n\nRoasted on Tuesday.' },
    })
    await stub(id).settle()
    await until(() => editor.body.includes('changed'), 'the edit arrives')
    expect(listSuggestions(docOf(editor))).toMatchObject([{ before: 'Tuesday', after: 'Wednesday' }])
    expect((await read(id)).body).toBe('First paragraph, changed.\n\nRoasted on Tuesday.')
  })
})
