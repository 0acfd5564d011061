import { describe, expect, it } from 'vitest'
import { onError } from '../problem.ts'
import { MAX_BODY } from '../read-body.ts'
import { createRouter } from '../router.ts'
import { jsonBody } from './json-body.ts'

const app = createRouter()
app.onError(onError)
app.use(jsonBody)
app.post('/hono', async (c) => c.json(await c.req.json()))
app.post('/api/auth/raw', async (c) => c.text(await c.req.raw.text()))
app.post('/api/auth/oauth2/token', async (c) => c.text(await c.req.raw.text()))
app.post('/empty', (c) => c.body(null, 204))

const post = (path: string, body: BodyInit | null, type?: string, headers: Record<string, string> = {}) =>
  app.request(path, { method: 'POST', body, headers: { ...(type && { 'content-type': type }), ...headers } })
const JSON_TYPE = 'application/json'

describe('jsonBody', () => {
  it('hands the body to parsed and to raw readers alike', async () => {
    expect(await (await post('/hono', '{"a":1}', JSON_TYPE)).json()).toEqual({ a: 1 })
    expect(await (await post('/api/auth/raw', '{"a":1}', 'application/json; charset=utf-8')).text()).toBe(
      '{"a":1}',
    )
  })

  it('lets a request without a body pass', async () => {
    expect((await post('/empty', null)).status).toBe(204)
    expect((await post('/empty', '')).status).toBe(204)
  })

  it.each(['text/plain', 'application/jsonx', 'multipart/form-data; boundary=x', undefined])(
    'refuses content type %s',
    async (type) => {
      const answer = await post('/hono', new TextEncoder().encode('{}'), type)
      expect(answer.status).toBe(415)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
    },
  )

  it('takes forms for OAuth and nowhere else', async () => {
    const type = 'application/x-www-form-urlencoded'
    expect(await (await post('/api/auth/oauth2/token', 'grant_type=x', type)).text()).toBe('grant_type=x')
    expect((await post('/hono', 'grant_type=x', type)).status).toBe(415)
  })

  it('refuses invalid UTF-8', async () => {
    const answer = await post('/hono', new Uint8Array([0x22, 0xc3, 0x28, 0x22]), JSON_TYPE)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ detail: 'The body is not valid UTF-8.' })
  })

  it('refuses a body past the limit by its declared length', async () => {
    const length = { 'content-length': String(MAX_BODY + 1) }
    const answer = await post('/hono', '{}', JSON_TYPE, length)
    expect(answer.status).toBe(413)
    expect(await answer.json()).toMatchObject({ code: 'payload_too_large', fields: [{ path: '' }] })
    const table = await post('/api/content/generate/bulk', '{}', JSON_TYPE, length)
    expect(await table.json()).toMatchObject({ fields: [{ path: 'csv' }] })
    const file = await post('/api/knowledge/files', '{}', undefined, { 'content-length': '20971520' })
    expect(await file.json()).toMatchObject({
      fields: [{ path: 'file', message: expect.stringContaining('10 MB') }],
    })
  })

  it('stops reading an endless body of undeclared length', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536).fill(32))
      },
    })
    expect((await post('/hono', endless, JSON_TYPE)).status).toBe(413)
    expect(sent).toBeLessThan(2 * MAX_BODY)
  })

  it('accepts exactly the limit', async () => {
    const text = `"${'x'.repeat(MAX_BODY - 2)}"`
    expect((await post('/hono', text, JSON_TYPE)).status).toBe(200)
  })
})
