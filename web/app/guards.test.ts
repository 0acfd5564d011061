import { isRedirect } from '@tanstack/react-router'
import { describe, expect, test } from 'vitest'
import type { Claims } from '#web/lib/access-token'
import { ApiProblem } from '#web/lib/problem'
import { requireNobody, requirePerson, requireWorkspace } from './guards.ts'

const maya: Claims = { sub: 'u1', sid: 's1', name: 'Maya', wid: 'w1', role: 'owner', exp: 2_000_000_000 }
const holding = (claims: Claims | null) => ({
  get: async () => (claims ? 'token' : null),
  claims: () => claims,
  ended: () => false,
})

async function sentTo(guard: Promise<unknown>) {
  const thrown = await guard.then(
    () => null,
    (error: unknown) => error,
  )
  if (thrown === null) return null
  if (!isRedirect(thrown)) throw thrown
  return thrown.options
}

describe('inside a workspace', () => {
  test('a member passes', async () => {
    expect(await sentTo(requireWorkspace(holding(maya), '/content'))).toBeNull()
  })

  test('who is signed out signs in first and comes back to the same place', async () => {
    const options = await sentTo(requireWorkspace(holding(null), '/content?status=draft'))
    expect(options).toMatchObject({ to: '/sign-in', search: { next: '/content?status=draft' } })
  })

  test('who was signed out from elsewhere is told so', async () => {
    const options = await sentTo(requirePerson({ ...holding(null), ended: () => true }, '/content'))
    expect(options).toMatchObject({ search: { next: '/content', notice: 'session_ended' } })
  })

  test('home needs no way back', async () => {
    const options = await sentTo(requirePerson(holding(null), '/'))
    expect(options).toMatchObject({ to: '/sign-in', search: { next: undefined } })
  })

  test('who has no workspace makes one', async () => {
    const options = await sentTo(requireWorkspace(holding({ ...maya, wid: null, role: null }), '/'))
    expect(options).toMatchObject({ to: '/welcome' })
  })

  test('an unreachable server is an error, not a sign-out', async () => {
    const away = {
      ...holding(maya),
      get: async () => {
        throw new ApiProblem(0, 'offline', 'Away.')
      },
    }
    await expect(requireWorkspace(away, '/')).rejects.toMatchObject({ code: 'offline' })
  })
})

describe('at the entrance', () => {
  test('who is signed out stays', async () => {
    expect(await sentTo(requireNobody(holding(null), '/content'))).toBeNull()
  })

  test.each([
    ['/content', '/content'],
    [undefined, '/'],
    ['//elsewhere.test', '/'],
    ['https://elsewhere.test', '/'],
    ['/\\elsewhere.test', '/'],
  ])('who is signed in and was on the way to %s goes to %s', async (next, href) => {
    expect(await sentTo(requireNobody(holding(maya), next))).toMatchObject({ href })
  })
})
