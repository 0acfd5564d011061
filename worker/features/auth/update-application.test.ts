import { describe, expect, it } from 'vitest'
import { createBrowser, newPerson } from './test-browser.ts'

const REDIRECT = 'https://app.example.com/callback'

async function registered(redirect_uris: string[]) {
  const { browser } = await newPerson()
  const client = { redirect_uris, token_endpoint_auth_method: 'none' }
  const { body } = await browser.post<{ client_id: string }>('/oauth2/register', client)
  const change = (update: object) =>
    browser.post<object>('/oauth2/update-client', { client_id: body.client_id, update })
  return { client_id: body.client_id, change }
}

const refused = (path: string, message: RegExp) => ({
  status: 400,
  body: { code: 'invalid_input', fields: [{ path, message: expect.stringMatching(message) }] },
})

describe('changing an application', () => {
  it('keeps it answered where such an application can be', async () => {
    const { change } = await registered([REDIRECT])
    const moved = await change({ redirect_uris: [`${REDIRECT}/2`] })
    expect(moved).toMatchObject({ status: 200, body: { redirect_uris: [`${REDIRECT}/2`] } })
  })

  it.each([
    ['http://localhost:3000/cb', /send application_type "native"/],
    ['http://app.example.com/cb', /send application_type "native"/],
    [`${REDIRECT}#part`, /Leave out #/],
  ])('tells a web application by field why not at %s', async (uri, message) => {
    const { change } = await registered([REDIRECT])
    expect(await change({ redirect_uris: [REDIRECT, uri] })).toMatchObject(
      refused('update.redirect_uris.1', message),
    )
  })

  it('lets a native one stay on the person’s own machine, and tells why not over https', async () => {
    const { change } = await registered(['http://localhost/cb'])
    expect((await change({ redirect_uris: ['http://127.0.0.1/cb'] })).status).toBe(200)
    expect(await change({ redirect_uris: ['https://localhost/cb'] })).toMatchObject(
      refused('update.redirect_uris.0', /use http, not https/),
    )
  })

  it('cannot call itself what its addresses are not', async () => {
    const { change } = await registered(['http://localhost/cb'])
    expect(await change({ application_type: 'web' })).toMatchObject(
      refused('update.application_type', /needs https/),
    )
  })

  it.each([
    ['update-client', { update: { redirect_uris: ['https://localhost/cb'] } }],
    ['client/rotate-secret', {}],
    ['delete-client', {}],
  ])('by %s answers somebody else as if it were not there', async (endpoint, more) => {
    const { client_id } = await registered([REDIRECT])
    const { browser } = await newPerson()
    const ask = async (id: string) => {
      const { status, body } = await browser.post<object>(`/oauth2/${endpoint}`, { client_id: id, ...more })
      return { status, body: { ...body, requestId: '' } }
    }
    const foreign = await ask(client_id)
    expect(foreign.status).toBe(404)
    expect(foreign).toEqual(await ask('nobody'))
    expect((await createBrowser().post(`/oauth2/${endpoint}`, { client_id, ...more })).status).toBe(401)
  })
})
