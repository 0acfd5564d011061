import { env } from 'cloudflare:workers'
import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type {
  NotificationTemplate,
  NotificationTemplateInput,
  NotificationTemplateList,
  RenderedBy,
} from '#core/contracts/notification-templates'
import type { Revision } from '#core/contracts/revisions'
import { request } from '#test/harness/request'
import { createWorkspace, db, type TestPerson, type TestWorkspace } from '#test/harness/workspace'
import { auditLog, effect, inboxItem, notification, suppression } from '#worker/db/schema/index'
import { createDeps } from '#worker/deps'
import { renderNotification } from './render-notification.ts'

const PATH = '/api/notifications/templates'
const mention = {
  ...{ kind: 'comment.mentioned', channel: 'email', locale: 'en' },
  words: {
    subject: 'Psst, {{ recipient }}: {{ actor }} means you in {{ title }}',
    body: 'Dear {{ recipient }},\n\n> {{ excerpt }}\n\n[Read it]({{ url }})',
  },
}
interface Fault {
  code: string
  fields: { path: string; message: string }[]
}

const store = createDeps(env).database('first-primary')
let workspace: TestWorkspace
let editor: TestPerson
beforeAll(async () => {
  workspace = await createWorkspace()
  editor = await workspace.person('editor')
})
const create = (body: object = mention, as = editor.token) =>
  request<NotificationTemplate & Fault>('POST', PATH, { as, body })
const preview = (template: object, values: object = {}) =>
  request<RenderedBy<'email'> & Fault>('POST', `${PATH}/preview`, {
    as: editor.token,
    body: { template, values },
  })
const fresh = async () => {
  const place = await createWorkspace()
  const person = await place.person('editor')
  const made = await create(mention, person.token)
  return { place, person, id: made.body.id ?? '' }
}

describe('own words', () => {
  it('stand in for the built-in ones, once, and leave an audit row', async () => {
    const list = async () =>
      (
        await request<NotificationTemplateList>('GET', `${PATH}?kind=comment.mentioned&channel=email`, {
          as: editor.token,
        })
      ).body
    const before = await list()
    expect(before.items.map(({ id, locale, version }) => [id, locale, version])).toEqual([
      [null, 'en', 0],
      [null, 'es', 0],
    ])
    expect(before.kinds[0]?.variables.map(({ name }) => name)).toContain('recipient')
    const made = await create()
    expect([made.status, made.headers.get('etag'), made.body.version]).toEqual([201, '"v1"', 1])
    expect((await list()).items[0]).toEqual(made.body)
    expect((await create()).status).toBe(409)
    const audits = await db
      .select({ action: auditLog.action })
      .from(auditLog)
      .where(and(eq(auditLog.workspaceId, workspace.id), eq(auditLog.resourceId, made.body.id ?? '')))
    expect(audits).toEqual([{ action: 'notification_template.created' }])
  })

  it('are made once by two at a time', async () => {
    const person = await (await createWorkspace()).person('editor')
    const both = await Promise.all([create(mention, person.token), create(mention, person.token)])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  it('speak for the kind when it is sent, in their own language alone', async () => {
    const { place } = await fresh()
    const say = (locale: 'en' | 'es') =>
      renderNotification(
        { db: store },
        {
          ...{ workspaceId: place.id, kind: 'comment.mentioned', channel: 'email', locale },
          data: { recipient: 'Ana', actor: 'Luis', title: 'Spring', url: 'https://marquee.test/a' },
        },
      )
    expect(await say('en')).toMatchObject({ subject: 'Psst, Ana: Luis means you in Spring' })
    expect(await say('es')).toMatchObject({ subject: 'Luis te ha mencionado en «Spring»' })
  })

  it('never lose a message: the built-in ones speak where they fail', async () => {
    const place = await createWorkspace()
    const person = await place.person('editor')
    const words = { ...mention.words, subject: '{% for i in (1..9) %}{{ title }}{% endfor %}' }
    expect((await create({ ...mention, words }, person.token)).status).toBe(201)
    const say = (title: string) =>
      renderNotification(
        { db: store },
        {
          ...{ workspaceId: place.id, kind: 'comment.mentioned', channel: 'email', locale: 'en' },
          data: { recipient: 'Ana', actor: 'Luis', title },
        },
      )
    expect(await say('Ho')).toMatchObject({ subject: 'HoHoHoHoHoHoHoHoHo' })
    expect(await say('x'.repeat(500))).toMatchObject({
      subject: expect.stringMatching(/^Luis mentioned you/),
    })
    expect(await say('x'.repeat(50_000))).toMatchObject({
      subject: expect.stringMatching(/^Luis mentioned you/),
    })
  })

  it('change over the version that was read, keep their versions and go back', async () => {
    const { person, id } = await fresh()
    const as = person.token
    const put = (ifMatch: string | undefined, body: object) =>
      request<NotificationTemplate & Fault>('PUT', `${PATH}/${id}`, {
        ...{ as, body },
        headers: ifMatch ? { 'if-match': ifMatch } : {},
      })
    const second = { ...mention, words: { ...mention.words, subject: 'Second: {{ title }}' } }
    expect((await put(undefined, second)).status).toBe(428)
    expect((await put('"v1"', second)).body.version).toBe(2)
    expect((await put('"v1"', mention)).status).toBe(412)
    const moved = await put('"v2"', { ...second, locale: 'es' })
    expect([moved.status, moved.body.fields[0]?.path]).toEqual([400, 'locale'])
    const both = await Promise.all([put('"v2"', mention), put('"v2"', mention)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412])
    const versions = await request<{ items: Revision[] }>('GET', `${PATH}/${id}/versions`, { as })
    expect(versions.body.items.map(({ version }) => version)).toEqual([3, 2, 1])
    const old = await request<NotificationTemplateInput>('GET', `${PATH}/${id}/versions/2`, { as })
    expect(old.body.words).toMatchObject({ subject: 'Second: {{ title }}' })
    const back = await request<NotificationTemplate>('POST', `${PATH}/${id}/versions/2/restore`, { as })
    expect([back.status, back.body.version, back.body.words.subject]).toEqual([200, 4, 'Second: {{ title }}'])
    expect((await request('DELETE', `${PATH}/${id}`, { as })).status).toBe(204)
    expect((await request('GET', `${PATH}/${id}`, { as })).status).toBe(404)
  })

  it('are nobody else’s, and not for viewers to write', async () => {
    const { id } = await fresh()
    expect((await request('GET', `${PATH}/${id}`, { as: editor.token })).status).toBe(404)
    expect((await request('DELETE', `${PATH}/${id}`, { as: editor.token })).status).toBe(404)
    const viewer = await workspace.person('viewer')
    expect((await create({ ...mention, locale: 'es' }, viewer.token)).status).toBe(403)
  })
})

const mail = (words: object) => ({ ...mention, words: { ...mention.words, ...words } })
const ENDLESS = `${'{% for a in (1..999) %}'.repeat(3)}x${'{% endfor %}'.repeat(3)}`

describe('a template that could not be sent', () => {
  it.each([
    [
      'an unknown variable',
      mail({ body: 'Hi\n{{ frist }} {{ title }}' }),
      'words.body',
      /Line 2, column 4.*“frist”/,
    ],
    [
      'an unknown filter',
      mail({ subject: '{{ title | shout }}' }),
      'words.subject',
      /undefined filter: shout/,
    ],
    [
      'an unknown tag',
      mail({ body: '{% include "x" %}{{ title }}' }),
      'words.body',
      /tag "include" not found/,
    ],
    ['an open tag', mail({ body: '{% if title %}' }), 'words.body', /not closed/],
    ['a loop without end', mail({ body: `{{ title }}${ENDLESS}` }), 'words.body', /steps|longer|limit/],
    [
      'an output without end',
      mail({ body: `{{ title }}{% for a in (1..4000) %}${'x'.repeat(60)}{% endfor %}` }),
      'words.body',
      /longer than/,
    ],
    [
      'nothing of what it is about',
      mail({ subject: 'News', body: 'News' }),
      'words.subject',
      /\{\{ title \}\}/,
    ],
    ['an empty body', mail({ body: '' }), 'words.body', /Required/],
    ['the words of another channel', { ...mention, channel: 'sms' }, 'words.text', /./],
    ['an unknown kind', { ...mention, kind: 'nothing' }, 'kind', /./],
    ['an unknown language', { ...mention, locale: 'xx' }, 'locale', /./],
  ])('has %s: refused on save and in the preview, naming the place', async (_what, body, path, message) => {
    const saved = await create(body)
    expect([saved.status, saved.body.fields[0]?.path]).toEqual([400, path])
    expect(saved.body.fields[0]?.message).toMatch(message)
    const seen = await preview(body)
    expect(seen.status).toBe(400)
  })

  it.each([
    [
      { body: 'Hi\n{{ frist }} {{ title }}' },
      { reason: 'unknown_variable', name: 'frist', line: 2, column: 4 },
    ],
    [
      { subject: 'News', body: 'News' },
      { reason: 'says_nothing', name: '{{ title }}' },
    ],
    [{ subject: '{% if excerpt == "x" %}{{ title }}{% endif %}' }, { reason: 'subject_empty' }],
    [{ subject: '{{ title | shout }}' }, { reason: 'unknown_filter', name: 'shout' }],
  ])('says why by a reason: %j', async (words, fault) => {
    expect((await create(mail(words))).body.fields[0]).toMatchObject(fault)
  })
})

describe('a preview', () => {
  it('reads as the mail will, with sample values', async () => {
    const { status, body } = await preview(mention, { recipient: 'Eva' })
    expect(status).toBe(200)
    expect(body.subject).toBe('Psst, Eva: Luis Vega means you in Spring launch: the new roast')
    expect(body.text).toContain('Dear Eva,')
    expect(body.html).toContain('href="https://app.example.com/studio/example"')
  })

  it('takes values for words, whatever they look like', async () => {
    const { body } = await preview(mail({ body: '{{ excerpt }} and {{ title }}' }), {
      excerpt: '# Big\n\n[click](javascript:alert(1)) <img src=x onerror=alert(1)> **bold**',
      title: '![x](https://evil.test/x.png)',
    })
    expect(body.html).not.toMatch(/<h1[^>]*>Big|<img|<strong>|href="javascript/)
    expect(body.html).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(body.text).toContain('[click](javascript:alert(1))')
  })

  it('shows an SMS with what it costs', async () => {
    const { body } = await request<RenderedBy<'sms'>>('POST', `${PATH}/preview`, {
      as: editor.token,
      body: { template: { ...mention, channel: 'sms', words: { text: 'Спасибо {{ title }}' } } },
    })
    expect(body).toMatchObject({ channel: 'sms', encoding: 'ucs-2', segments: 1 })
  })

  it('is mailed to whoever asks', async () => {
    const asked = await request<{ to: string; effectId: string }>('POST', `${PATH}/test`, {
      as: editor.token,
      body: { template: mention },
    })
    expect(asked.status).toBe(202)
    const [row] = await db.select().from(effect).where(eq(effect.id, asked.body.effectId))
    expect(row).toMatchObject({ workspaceId: workspace.id, recipient: asked.body.to })
  })

  const sms = { ...mention, channel: 'sms', words: { text: '{{ title }}' } }
  const chat = { ...mention, channel: 'chat', words: { text: '{{ title }}', url: '{{ url }}' } }
  const push = {
    ...{ ...mention, channel: 'push' },
    words: { title: '{{ title }}', body: '', action: '', url: '{{ url }}' },
  }
  it.each([
    [{ template: sms }, 400, 'phone'],
    [{ template: sms, phone: '12' }, 400, 'phone'],
    [{ template: chat }, 400, 'destinationId'],
    [{ template: chat, destinationId: 'absent' }, 400, 'destinationId'],
    [{ template: push }, 409, undefined],
  ])('is not sent where nobody is: %j', async (body, status, path) => {
    const answer = await request<Fault>('POST', `${PATH}/test`, { as: editor.token, body })
    expect([answer.status, answer.body.fields?.[0]?.path]).toEqual([status, path])
  })

  it('goes as an SMS to the number that is named, unless it was left', async () => {
    const asked = await request<{ to: string; effectId: string }>('POST', `${PATH}/test`, {
      as: editor.token,
      body: { template: sms, phone: '+34 600 100 200' },
    })
    expect([asked.status, asked.body.to]).toEqual([202, '+34•••00'])
    const [row] = await db.select().from(effect).where(eq(effect.id, asked.body.effectId))
    expect(row).toMatchObject({ channel: 'sms', recipient: '+34•••00' })
    await db.insert(suppression).values({
      ...{ id: crypto.randomUUID(), workspaceId: workspace.id, channel: 'sms', address: '+34600100200' },
      ...{ reason: 'unsubscribe', source: 'STOP', at: 0 },
    })
    const again = await request<Fault>('POST', `${PATH}/test`, {
      as: editor.token,
      body: { template: sms, phone: '+34600100200' },
    })
    expect([again.status, again.body.fields[0]?.path]).toEqual([400, 'phone'])
  })

  it('stands in the inbox of whoever asks, in these words', async () => {
    const words = { title: 'Look: {{ title }}', body: 'From {{ actor }}' }
    const template = { ...mention, channel: 'in_app', words }
    const asked = await request('POST', `${PATH}/test`, { as: editor.token, body: { template } })
    expect(asked.status).toBe(202)
    const inbox = await request<{ items: { data: { said: { title: string } } }[] }>(
      'GET',
      '/api/notifications/inbox',
      { as: editor.token },
    )
    expect(inbox.body.items[0]?.data.said.title).toMatch(/^Look: /)
  })
})

it('own words for the inbox speak there, in their language alone', async () => {
  const reader = await workspace.person('viewer')
  const words = { title: 'Psst: {{ title }}', body: '{{ actor }} wrote' }
  await request('POST', PATH, { as: editor.token, body: { ...mention, channel: 'in_app', words } })
  const about = { title: 'Spring', excerpt: '', contentId: null, threadId: null }
  const [id, workspaceId, createdAt] = [crypto.randomUUID(), workspace.id, Date.now()]
  const kind = 'comment.mentioned' as const
  await db
    .insert(notification)
    .values({ id, workspaceId, kind, createdAt, data: { ...about, actor: { id: 'l', name: 'Luis' } } })
  await db
    .insert(inboxItem)
    .values({ id, workspaceId, userId: reader.userId, notificationId: id, kind, createdAt })
  const said = async (language: string) => {
    const { body } = await request<{ items: { data: { said?: object } }[] }>(
      'GET',
      '/api/notifications/inbox',
      { as: reader.token, headers: { 'accept-language': language } },
    )
    return body.items[0]?.data.said
  }
  expect(await said('en')).toEqual({ title: 'Psst: Spring', body: 'Luis wrote' })
  expect(await said('es')).toBeUndefined()
})

describe('the look of mail', () => {
  it('has the workspace’s logo, colour and address', async () => {
    const brand = {
      logoUrl: 'https://cdn.test/logo.png',
      accent: '#ffcc00',
      address: 'Calle Mayor 1, Madrid',
    }
    const put = await request('PUT', `${PATH}/brand`, { as: editor.token, body: brand })
    expect([put.status, put.body]).toEqual([200, brand])
    expect((await request('GET', `${PATH}/brand`, { as: editor.token })).body).toEqual(brand)
    const broadcast = {
      ...{ kind: 'broadcast', channel: 'email', locale: 'en' },
      words: { subject: '{{ subject }}', body: '{{ body }}', actionLabel: 'Go', actionUrl: '{{ url }}' },
    }
    const { html } = (await preview(broadcast)).body
    expect(html).toContain('<img src="https://cdn.test/logo.png" alt="Acme"')
    expect(html).toContain('background:#ffcc00')
    expect(html).toContain('color:#000000;text-decoration:none')
    expect(html).toContain('Calle Mayor 1, Madrid')
    expect(html).toMatch(/<a [^>]*href="https:\/\/app.example.com\/u\/example"[^>]*>Unsubscribe/)
  })

  it.each([
    [{ logoUrl: 'http://cdn.test/logo.png' }, 'logoUrl'],
    [{ logoUrl: 'https://cdn.test/"><script>' }, 'logoUrl'],
    [{ accent: 'red' }, 'accent'],
  ])('refuses %j', async (wrong, path) => {
    const body = { logoUrl: null, accent: '#112233', address: '', ...wrong }
    const answer = await request<Fault>('PUT', `${PATH}/brand`, { as: editor.token, body })
    expect([answer.status, answer.body.fields[0]?.path]).toEqual([400, path])
  })
})
