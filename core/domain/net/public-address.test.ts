import { describe, expect, it } from 'vitest'
import { isPublicAddress } from './public-address.ts'

describe('an address', () => {
  it.each([
    '1.1.1.1',
    '8.8.8.8',
    '100.63.255.255',
    '172.15.0.1',
    '172.32.0.1',
    '192.169.0.1',
    '223.255.255.255',
  ])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true))

  it.each(['2606:4700:4700::1111', '2001:4860:4860::8888', '2a00:1450:4001:81b::200e', '2003::1'])(
    '%s is public',
    (address) => expect(isPublicAddress(address)).toBe(true),
  )

  it.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '100.127.255.255', '127.0.0.1', '169.254.169.254', '172.16.0.1'],
    ...['172.31.255.255', '192.0.0.8', '192.0.2.1', '192.168.1.1', '198.18.0.1', '198.19.255.255'],
    ...['198.51.100.7', '203.0.113.9', '224.0.0.1', '239.1.1.1', '240.0.0.1', '255.255.255.255'],
  ])('%s is private or special', (address) => expect(isPublicAddress(address)).toBe(false))

  it.each([
    ...['::', '::1', '::ffff:7f00:1', '64:ff9b::7f00:1', '100::1', 'fc00::1', 'fd12:3456::1', 'fe80::1'],
    ...['fec0::1', 'ff02::1', '2001::1', '2001:1ff::1', '2001:db8::1', '2002:7f00:1::', '3fff::1'],
  ])('%s is private or special', (address) => expect(isPublicAddress(address)).toBe(false))

  it.each([
    '',
    'example.com',
    '256.1.1.1',
    '1.2.3',
    '1:2:3',
    '1::2::3',
    '12345::',
    '1.2.3.4.5',
    '::ffff:127.0.0.1',
  ])('%j is no address, so not a public one', (address) => expect(isPublicAddress(address)).toBe(false))
})
