import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { BrandVoice, LearnedVoice } from '#core/contracts/brand'
import type { AppliedStyle, CheckedStyle, StyleGuide } from '#core/contracts/style-guide'
import { request } from '#test/harness/request'
import { createWorkspace, db, type TestPerson, type TestWorkspace } from '#test/harness/workspace'
import { auditLog, outbox } from '#worker/db/schema/index'

const PATH = '/api/style-guide'
interface Fault {
  fields: { path: string }[]
}
const rules = {
  terms: [
    { kind: 'preferred', term: 'utilize', replacement: 'use' },
    { kind: 'forbidden', term: 'synergy', note: 'Says nothing.' },
  ],
  spelling: 'uk',
}

describe('the style guide', () => {
  let workspace: TestWorkspace
  let editor: TestPerson
  beforeEach(async () => {
    workspace = await createWorkspace()
    editor = await workspace.person('editor')
  })
  const save = (body: object, ifMatch = '"v0"', as = editor.token) =>
    request<StyleGuide>('PUT', PATH, { as, body, headers: { 'if-match': ifMatch } })
  const read = () => request<StyleGuide>('GET', PATH, { as: editor.token })

  it('has no rule until somebody writes one', async () => {
    const { body, headers } = await read()
    expect(body).toMatchObject({ terms: [], spelling: null, claims: false, version: 0, updatedAt: null })
    expect(headers.get('etag')).toBe('"v0"')
  })

  it('is changed over the version that was read, with an audit row and an event', async () => {
    const first = await save(rules)
    expect(first.body).toMatchObject({ version: 1, spelling: 'uk' })
    expect((await read()).body).toEqual(first.body)
    expect((await save(rules)).status).toBe(412)
    expect((await save({ ...rules, claims: true }, '"v1"')).body).toMatchObject({ version: 2, claims: true })
    const audits = await db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.workspaceId, workspace.id), eq(auditLog.action, 'style_guide.updated')))
    expect(audits.map(({ detail }) => detail)).toEqual([
      { version: 1, terms: 2 },
      { version: 2, terms: 2 },
    ])
    const events = await db.select().from(outbox).where(eq(outbox.workspaceId, workspace.id))
    expect(events.filter(({ type }) => type === 'style_guide.updated')).toHaveLength(2)
  })

  it('lets one of two simultaneous first changes win', async () => {
    const answers = await Promise.all([save(rules), save({ ...rules, claims: true })])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
    expect((await read()).body.version).toBe(1)
  })

  it.each([
    ['terms.0.term', { terms: [{ term: '' }] }],
    ['terms.0.replacement', { terms: [{ kind: 'preferred', term: 'utilize' }] }],
    ['terms.0.replacement', { terms: [{ term: 'same', replacement: 'same' }] }],
    ['spelling', { spelling: 'au' }],
    ['terms', { terms: Array.from({ length: 501 }, () => ({ term: 'x' })) }],
  ])('refuses a wrong %s, naming it', async (path, body) => {
    const answer = await request<Fault>('PUT', PATH, { as: editor.token, body, headers: { 'if-match': '*' } })
    expect([answer.status, answer.body.fields[0]?.path]).toEqual([400, path])
    expect((await read()).body.version).toBe(0)
  })

  it('is read by a viewer and changed by an editor, each in their own workspace', async () => {
    await save(rules)
    const viewer = await workspace.person('viewer')
    expect((await request<StyleGuide>('GET', PATH, { as: viewer.token })).body.version).toBe(1)
    expect((await save(rules, '"v1"', viewer.token)).status).toBe(403)
    const stranger = await (await createWorkspace()).person('owner')
    expect((await request<StyleGuide>('GET', PATH, { as: stranger.token })).body.version).toBe(0)
  })

  const check = (body: object) =>
    request<CheckedStyle & Fault>('POST', `${PATH}/check`, { as: editor.token, body })
  const apply = (body: object) =>
    request<AppliedStyle & Fault>('POST', `${PATH}/apply`, { as: editor.token, body })
  const text = 'We utilize color. Synergy!'

  it('gives located proposals for a text', async () => {
    await save(rules)
    const { status, body } = await check({ text })
    expect(status).toBe(200)
    expect(body).toMatchObject({ styleGuideVersion: 1, brandVoiceVersion: null })
    expect(
      body.proposals.map(({ kind, start, quote, replacement }) => [kind, start, quote, replacement]),
    ).toEqual([
      ['preferred', 3, 'utilize', 'use'],
      ['spelling', 11, 'color', 'colour'],
      ['forbidden', 18, 'Synergy', undefined],
    ])
  })

  it('carries out all of them, or those that are named', async () => {
    await save(rules)
    expect((await apply({ text })).body).toMatchObject({
      ...{ text: 'We use colour. Synergy!', applied: 2 },
      proposals: [{ kind: 'forbidden' }],
    })
    const [first] = (await check({ text })).body.proposals
    const one = await apply({ text, proposals: [first?.id] })
    expect(one.body).toMatchObject({ text: 'We use color. Synergy!', applied: 1 })
    const unknown = await apply({ text, proposals: [first?.id, 'nothing'] })
    expect([unknown.status, unknown.body.fields[0]?.path]).toEqual([400, 'proposals.1'])
  })

  it('checks and mends the title beside the text', async () => {
    await save(rules)
    const titled = { text, title: 'Utilize color' }
    const { body } = await check(titled)
    const inTitle = body.proposals.filter(({ part }) => part === 'title')
    expect(inTitle.map(({ start, quote, replacement }) => [start, quote, replacement])).toEqual([
      [0, 'Utilize', 'Use'],
      [8, 'color', 'colour'],
    ])
    expect((await apply(titled)).body).toMatchObject({
      ...{ title: 'Use colour', text: 'We use colour. Synergy!', applied: 4 },
      proposals: [{ kind: 'forbidden', part: 'body' }],
    })
    const one = await apply({ ...titled, proposals: [inTitle[1]?.id] })
    expect(one.body).toMatchObject({ title: 'Utilize colour', text, applied: 1 })
    expect((await apply({ text })).body.title).toBeUndefined()
  })

  it('hears a voice as well, if one is named', async () => {
    const samples = [
      'We do not hurry and we do not rush. It is tea, and we will wait for you to come. '.repeat(3),
    ]
    const { portrait } = (
      await request<LearnedVoice>('POST', '/api/brand-voices/learn', { as: editor.token, body: { samples } })
    ).body
    const made = await request<BrandVoice>('POST', '/api/brand-voices', {
      as: editor.token,
      body: { name: 'Calm', avoidWords: ['buzz'], portrait },
    })
    const asked = { text: "Don't miss the buzz!", brandVoiceId: made.body.id }
    expect((await apply(asked)).body).toMatchObject({
      ...{ text: 'Do not miss the buzz.', applied: 2, brandVoiceVersion: 1 },
      proposals: [{ kind: 'avoided', quote: 'buzz' }],
    })
    const unknown = await check({ text, brandVoiceId: 'nothing' })
    expect([unknown.status, unknown.body.fields[0]?.path]).toEqual([400, 'brandVoiceId'])
  })
})
