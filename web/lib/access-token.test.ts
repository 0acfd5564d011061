import { describe, expect, test, vi } from 'vitest'
import { createTokenSource, readClaims } from './access-token.ts'

const NOW = 1_800_000_000_000
const encode = (value: unknown) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(value))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
const tokenOf = (claims: object, life = 900) =>
  `${encode({ alg: 'EdDSA' })}.${encode({ sub: 'u1', sid: 's1', name: 'Maya', wid: 'w1', role: 'editor', exp: NOW / 1000 + life, ...claims })}.x`

const answering = (...answers: (() => Response)[]) => {
  let next = 0
  return vi.fn<typeof fetch>(async () => {
    const answer = answers[Math.min(next++, answers.length - 1)]
    if (!answer) throw new Error('No answer prepared.')
    return answer()
  })
}
const token =
  (claims: object = {}, life?: number) =>
  () =>
    Response.json({ token: tokenOf(claims, life) })
const signedOut = () => new Response(null, { status: 401 })

describe('the access token', () => {
  test('is fetched once and kept while it has more than a minute to live', async () => {
    const fetcher = answering(token())
    const source = createTokenSource(fetcher, () => NOW)
    expect(await source.get()).toBe(await source.get())
    expect(fetcher).toHaveBeenCalledTimes(1)
  })

  test.each([
    [61, 1],
    [60, 2],
    [1, 2],
  ])('with %s s to live costs %s fetches over two requests', async (life, fetches) => {
    const fetcher = answering(token({}, life), token())
    const source = createTokenSource(fetcher, () => NOW)
    await source.get()
    await source.get()
    expect(fetcher).toHaveBeenCalledTimes(fetches)
  })

  test('is renewed once for all who ask at the same time', async () => {
    const fetcher = answering(token())
    const source = createTokenSource(fetcher, () => NOW)
    await Promise.all([source.get(), source.get(), source.renew(), source.get()])
    expect(fetcher).toHaveBeenCalledTimes(1)
  })

  test('is null without a session, and nobody is known then', async () => {
    const source = createTokenSource(answering(token(), signedOut), () => NOW)
    await source.get()
    expect(source.claims()?.name).toBe('Maya')
    expect(await source.renew()).toBeNull()
    expect(source.claims()).toBeNull()
  })

  test('knows a sign-in that has ended elsewhere from one that was ended here, and from none', async () => {
    const source = createTokenSource(answering(signedOut, token(), signedOut, token(), signedOut), () => NOW)
    await source.renew()
    expect(source.ended()).toBe(false)
    await source.renew()
    await source.renew()
    expect(source.ended()).toBe(true)
    await source.renew()
    expect(source.ended()).toBe(false)
    source.forget()
    await source.renew()
    expect(source.ended()).toBe(false)
  })

  test('of an unreachable server is an offline problem, and the next try is free to succeed', async () => {
    const away = () => {
      throw new TypeError('Failed to fetch')
    }
    const source = createTokenSource(answering(away, token()), () => NOW)
    await expect(source.get()).rejects.toMatchObject({ code: 'offline', status: 0 })
    expect(await source.get()).not.toBeNull()
  })

  test('tells listeners when the person, workspace or role changes, not when it is merely renewed', async () => {
    const source = createTokenSource(answering(token(), token(), token({ role: 'viewer' })), () => NOW)
    const changed = vi.fn()
    source.subscribe(changed)
    await source.renew()
    await source.renew()
    expect(changed).toHaveBeenCalledTimes(1)
    await source.renew()
    expect(changed).toHaveBeenCalledTimes(2)
    source.forget()
    expect(changed).toHaveBeenCalledTimes(3)
  })

  test('may name people beyond ASCII', () => {
    expect(readClaims(tokenOf({ name: 'Zoë Ñandú 山田' })).name).toBe('Zoë Ñandú 山田')
  })
})
