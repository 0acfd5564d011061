import { describe, expect, it } from 'vitest'
import { concerns, credentialOf, type Ruling, verdictOf } from './ruling.ts'

const maya = { userId: 'maya', credential: 's1', issuedAt: 1000 }
const ruling = (over: Partial<Ruling> = {}): Ruling => ({
  ...{ userId: null, credential: null, access: 'none', role: null, at: 2000 },
  ...over,
})

describe('a verdict', () => {
  it('ends all of a removed member', () => {
    expect(verdictOf({ type: 'member.removed', data: { userId: 'maya' } })).toMatchObject({
      ...{ userId: 'maya', credential: null, access: 'none' },
    })
  })

  it('makes a member of another role ask again', () => {
    const data = { userId: 'maya', role: 'viewer' }
    expect(verdictOf({ type: 'member.role_changed', data })).toMatchObject({
      access: 'renew',
      role: 'viewer',
    })
  })

  it('ends what a revoked sign-in or key opened, and no more', () => {
    expect(verdictOf({ type: 'session.revoked', data: { userId: 'maya', sessionId: 's1' } })).toMatchObject({
      ...{ userId: 'maya', credential: 's1' },
    })
    expect(verdictOf({ type: 'api_key.revoked', data: { apiKeyId: 'k1' } })).toMatchObject({
      credential: 'k1',
    })
  })

  it('ends what an application opened once its grant is taken back', () => {
    const grant = { clientId: 'app', scopes: [], offline: true }
    const person = { userId: 'maya', name: 'Maya', sessionId: '', role: 'editor' } as const
    const { credential } = verdictOf({ type: 'grant.ended', data: { userId: 'maya', clientId: 'app' } }) ?? {}
    expect(credentialOf({ kind: 'user', ...person, grant })).toBe(credential)
    expect(credentialOf({ kind: 'user', ...person, sessionId: 's1' })).toBe('s1')
  })

  it('ends everybody with the workspace, and nobody for anything else', () => {
    expect(verdictOf({ type: 'workspace.deleted', data: { name: 'Acme' } })).toMatchObject({
      ...{ userId: null, credential: null, access: 'none' },
    })
    expect(verdictOf({ type: 'member.joined', data: { userId: 'maya', role: 'viewer' } })).toBeNull()
  })
})

describe('a ruling concerns', () => {
  it.each([
    ['everybody', {}, true],
    ['the person', { userId: 'maya' }, true],
    ['another person', { userId: 'jonas' }, false],
    ['the sign-in', { userId: 'maya', credential: 's1' }, true],
    ['another sign-in of the person', { userId: 'maya', credential: 's2' }, false],
    ['a ticket given before it', { at: 1000 }, true],
    ['a ticket given after it', { at: 999 }, false],
  ])('%s', (_, over, expected) => {
    expect(concerns(ruling(over), maya)).toBe(expected)
  })
})
