import { expect, it } from 'vitest'
import { type Actor, actorAllows } from '../access/permissions.ts'
import { grantOf } from './grant.ts'

const through = (scope: string, role: 'owner' | 'viewer' = 'owner'): Actor => ({
  kind: 'user',
  userId: 'u',
  name: 'Ana',
  sessionId: '',
  role,
  grant: grantOf({ client_id: 'app', scope }),
})

it('is none for a person’s own token', () => {
  expect(grantOf({ scope: 'content:write' })).toBeUndefined()
})

it('keeps the permissions among the scopes', () => {
  expect(grantOf({ client_id: 'app', scope: 'openid content:read offline_access made:up' })).toEqual({
    clientId: 'app',
    scopes: ['content:read'],
    offline: true,
  })
  expect(grantOf({ client_id: 'app' })).toEqual({ clientId: 'app', scopes: [], offline: false })
})

it('narrows the role and never widens it', () => {
  expect(actorAllows(through('content:read'), 'content:read')).toBe(true)
  expect(actorAllows(through('content:read'), 'content:write')).toBe(false)
  expect(actorAllows(through('content:read content:write', 'viewer'), 'content:write')).toBe(false)
})
