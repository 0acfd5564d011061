import { expect, test } from 'vitest'
import { PERMISSIONS } from '#core/domain/access/permissions'
import { grantable, SCOPE_GROUPS } from './scope-groups.ts'

test('every permission can be found in exactly one group', () => {
  const shown = SCOPE_GROUPS.flatMap(({ scopes }) => [...scopes])
  expect(shown.toSorted()).toEqual([...PERMISSIONS].toSorted())
})

test('nobody hands on more than their role allows', () => {
  expect(grantable('editor')).toContain('content:write')
  expect(grantable('editor')).not.toContain('member:manage')
  expect(grantable('admin')).not.toContain('workspace:delete')
  expect(grantable('owner')).toEqual([...PERMISSIONS])
})
