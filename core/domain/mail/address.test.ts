import { describe, expect, it } from 'vitest'
import { isMailAddress, parseSender } from './address.ts'
import { maskAddress } from './mask-address.ts'

describe('isMailAddress', () => {
  it.each(['a@b.co', 'ana.ruiz+news@mail.example.com', "o'neil@example.com"])('takes %s', (address) => {
    expect(isMailAddress(address)).toBe(true)
  })

  it.each([
    '',
    'ana',
    'a@b@c',
    'a b@c.de',
    'a@b.co\r\nRCPT TO:<x@y.z>',
    'a@b.co>',
    '<a@b.co>',
    'ána@b.co',
    'a@-b.co',
    `${'a'.repeat(65)}@b.co`,
    `a@${'b'.repeat(260)}`,
  ])('refuses %j', (address) => {
    expect(isMailAddress(address)).toBe(false)
  })
})

describe('parseSender', () => {
  it('reads a name and an address, or an address alone', () => {
    expect(parseSender('Marquee <hello@example.com>')).toEqual({
      name: 'Marquee',
      address: 'hello@example.com',
    })
    expect(parseSender('"Ana, Acme" <a@b.co>')).toEqual({ name: 'Ana, Acme', address: 'a@b.co' })
    expect(parseSender(' a@b.co ')).toEqual({ name: '', address: 'a@b.co' })
  })

  it.each(['Marquee', 'Marquee <nobody>', 'A\r\nBcc: x <a@b.co>'])('refuses %j', (text) => {
    expect(parseSender(text)).toBeNull()
  })
})

it('shows a recipient without giving the address away', () => {
  expect(maskAddress('ana.ruiz@example.com')).toBe('a•••@example.com')
  expect(maskAddress('@example.com')).toBe('•••')
  expect(maskAddress('nobody')).toBe('•••')
})
