import { describe, expect, inject, it } from 'vitest'
import { createLeakedPasswords } from './leaked-passwords.ts'

const at = (mode: string) => createLeakedPasswords(`${inject('passwordRangeUrl')}/${mode}/`)

describe('the look-up of leaked passwords', () => {
  it('finds one in the list, by five digits of its hash', async () => {
    expect(await at('range')('tungsten-canoe-42')).toBe(true)
  })

  it('does not take padding for a finding', async () => {
    expect(await at('range')('granite-otter-77')).toBe(false)
  })

  it('finds nothing for a password in no leak', async () => {
    expect(await at('range')('velvet-harbour-19')).toBe(false)
  })

  it.each(['broken', 'silent'])('takes the password when the service is %s', async (mode) => {
    expect(await at(mode)('tungsten-canoe-42')).toBe(false)
  })

  it('takes the password when nobody listens, or no service is named', async () => {
    expect(await createLeakedPasswords('http://127.0.0.1:9')('tungsten-canoe-42')).toBe(false)
    expect(await createLeakedPasswords('')('tungsten-canoe-42')).toBe(false)
  })
})
