import { describe, expect, inject, it } from 'vitest'
import { createResolveHost } from './resolve-host.ts'
import { createSafeFetch, type FetchFailure, type SafeRequest } from './safe-fetch.ts'

const web = inject('webUrl')
const local = createSafeFetch({ resolve: async () => ['10.0.0.1'], allowLoopback: true })
const limits = { maxBytes: 100_000, timeout: 5000 }

const failure = (
  address: string,
  request: Partial<SafeRequest> = {},
  safeFetch = local,
): Promise<FetchFailure> =>
  safeFetch(address, { ...limits, ...request }).then(
    ({ status }) => expect.unreachable(`answered ${status}`),
    (error) => error,
  )
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('an address that may be fetched', () => {
  it('answers with status, headers and bytes', async () => {
    const answer = await local(`${web}/page`, limits)
    expect(answer).toMatchObject({ status: 200, address: `${web}/page` })
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(text(answer.body)).toContain('Huila')
  })

  it('answers with whatever status it has', async () => {
    expect((await local(`${web}/missing`, limits)).status).toBe(404)
  })

  it('keeps a redirect as the answer unless asked to follow', async () => {
    expect((await local(`${web}/once`, limits)).status).toBe(302)
    expect(await local(`${web}/once`, { ...limits, redirects: 2 })).toMatchObject({
      status: 200,
      address: `${web}/page`,
    })
  })

  it.each([
    ['/huge', 1024],
    ['/breaks', 4],
  ])('is answered by its beginning where that is enough: %s', async (path, length) => {
    const answer = await local(web + path, { ...limits, maxBytes: 1024, cut: true })
    expect([answer.status, answer.body.byteLength]).toEqual([200, length])
  })

  it('is not told another host’s credentials', async () => {
    const headers = { authorization: 'Bearer secret', cookie: 'a=b', accept: 'text/html' }
    const { body } = await local(`${web}/elsewhere`, { ...limits, headers, redirects: 1 })
    expect(JSON.parse(text(body))).toMatchObject({ accept: 'text/html' })
    expect(text(body)).not.toMatch(/secret|a=b/)
  })
})

describe('an address that may not', () => {
  it.each(['/to-private', '/to-metadata', '/to-file'])(
    'is refused as the goal of a redirect: %s',
    async (path) => {
      expect(await failure(web + path, { redirects: 3 })).toMatchObject({
        ...{ fault: 'refused', refusal: 'redirect' },
        message: expect.stringMatching(/^It redirects to an address that is not fetched: /),
      })
    },
  )

  it('is refused when it redirects for ever', async () => {
    expect(await failure(`${web}/loop`, { redirects: 3 })).toMatchObject({
      fault: 'refused',
      message: 'The address redirects too often.',
    })
  })

  it.each(['10.1.2.3', '127.0.0.1', '169.254.169.254', 'fd00::1', '::1'])(
    'is refused when its name means %s',
    async (address) => {
      const safeFetch = createSafeFetch({
        resolve: createResolveHost(`${web}/dns/${address}`),
        allowLoopback: false,
      })
      expect(await failure('https://innocent.example.org/', {}, safeFetch)).toMatchObject({
        fault: 'refused',
        message: 'innocent.example.org is in a private network.',
      })
    },
  )

  it('is refused when one of several addresses is private', async () => {
    const safeFetch = createSafeFetch({ resolve: async () => ['1.1.1.1', '10.0.0.1'], allowLoopback: false })
    expect(await failure('https://mixed.example.org', {}, safeFetch)).toMatchObject({ fault: 'refused' })
  })

  it.each(['none', 'broken'])('is refused when its name cannot be resolved: %s', async (mode) => {
    const safeFetch = createSafeFetch({
      resolve: createResolveHost(`${web}/dns/${mode}`),
      allowLoopback: false,
    })
    expect(await failure('https://nowhere.example.org', {}, safeFetch)).toMatchObject({ fault: 'refused' })
  })

  it('is refused on this machine where that is not configured', async () => {
    const safeFetch = createSafeFetch({ resolve: async () => ['127.0.0.1'], allowLoopback: false })
    expect(await failure(`${web}/page`, {}, safeFetch)).toMatchObject({ fault: 'refused' })
  })
})

describe('an answer', () => {
  it('that never comes ends in time', async () => {
    const begun = Date.now()
    expect(await failure(`${web}/slow`, { timeout: 200 })).toMatchObject({ fault: 'timeout' })
    expect(Date.now() - begun).toBeLessThan(3000)
  })

  it('that drips for ever ends in time', async () => {
    expect(await failure(`${web}/drip`, { timeout: 300 })).toMatchObject({ fault: 'timeout' })
  })

  it('without an end is cut off at its limit', async () => {
    expect(await failure(`${web}/huge`)).toMatchObject({ fault: 'too_large' })
  })

  it('that breaks off is none', async () => {
    expect(await failure(`${web}/breaks`)).toMatchObject({ fault: 'no_answer' })
  })

  it('of a closed port is none', async () => {
    expect(await failure('http://127.0.0.1:1/')).toMatchObject({ fault: 'no_answer' })
  })
})
