import { describe, expect, it } from 'vitest'
import { mayChangeMember, unmakesOwner } from './membership.ts'
import { ROLES, type Role } from './permissions.ts'

const targets: (Role | null)[] = [...ROLES, null]

describe('who may change whom', () => {
  it('lets an owner change anybody into anything', () => {
    for (const from of ROLES) for (const to of targets) expect(mayChangeMember('owner', from, to)).toBe(true)
  })

  it('keeps everyone else away from owners, in both directions', () => {
    for (const by of ROLES.filter((role) => role !== 'owner'))
      for (const from of ROLES)
        for (const to of targets)
          expect(mayChangeMember(by, from, to)).toBe(from !== 'owner' && to !== 'owner')
  })

  it('asks for another owner only when one is lost', () => {
    for (const from of ROLES)
      for (const to of targets) expect(unmakesOwner(from, to)).toBe(from === 'owner' && to !== 'owner')
  })
})
