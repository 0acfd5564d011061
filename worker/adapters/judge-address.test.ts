import { describe, expect, it } from 'vitest'
import { judgeAddress } from './judge-address.ts'

const allows = (address: string, loopback = false) => judgeAddress(address, loopback).ok

describe('an address somebody gave', () => {
  it('is https with a name', () => {
    expect(judgeAddress('https://Example.org/a?b#c', false)).toMatchObject({ ok: true, host: 'example.org' })
    expect(allows('https://bücher.de/')).toBe(true)
    expect(allows('https://example.org./')).toBe(true)
  })

  it.each([
    'http://example.org',
    'ftp://example.org',
    'file:///etc/passwd',
    'data:text/plain,x',
    'javascript:1',
  ])('%s is refused for its scheme', (address) => expect(allows(address)).toBe(false))

  it.each([
    ...[
      'https://127.0.0.1',
      'https://2130706433',
      'https://0x7f.1',
      'https://017700000001',
      'https://1.1.1.1',
    ],
    ...['https://[::1]/', 'https://[::ffff:127.0.0.1]/', 'https://①②⑦.0.0.1/'],
  ])('%s is refused as a number', (address) => expect(allows(address)).toBe(false))

  it.each([
    ...[
      'https://localhost',
      'https://localhost.',
      'https://a.localhost',
      'https://printer.local',
      'https://router',
    ],
    ...['https://metadata.google.internal', 'https://x.home.arpa', 'https://x.onion'],
  ])('%s is refused as a local name', (address) => expect(allows(address)).toBe(false))

  it.each(['https://user@example.org', 'https://user:secret@example.org', 'https://:secret@example.org'])(
    '%s is refused for its credentials',
    (address) => expect(allows(address)).toBe(false),
  )

  it.each(['', 'x', 'https://', '//example.org', `https://example.org/${'x'.repeat(2000)}`])(
    '%j is none',
    (address) => expect(allows(address)).toBe(false),
  )

  it.each([
    ['http://10.0.0.1/', 'private', /10\.0\.0\.1 is in a private network/],
    ['https://0x7f.1/', 'private', /127\.0\.0\.1 is in a private network/],
    ['http://[::ffff:10.0.0.1]/', 'private', /private network/],
    ['http://[fd00::1]/', 'private', /private network/],
    ['http://localhost/', 'private', /localhost is not a name of the public internet/],
    ['http://printer.local./', 'private', /printer\.local is not a name/],
    ['http://1.1.1.1/', 'form', /by name, not by number/],
    ['http://example.org/', 'form', /Only https/],
    ['ftp://10.0.0.1/', 'form', /Only https/],
  ])('%s says where it leads before how it is written', (address, fault, why) => {
    expect(judgeAddress(address, false)).toEqual({ ok: false, fault, why: expect.stringMatching(why) })
  })

  it('may be this machine where that is configured, and nothing else that is private', () => {
    expect(judgeAddress('http://127.0.0.1:8080/x', true)).toMatchObject({ ok: true, host: null })
    expect(allows('http://localhost:3000', true)).toBe(true)
    expect(allows('http://127.0.0.2', true)).toBe(false)
    expect(allows('http://10.0.0.1', true)).toBe(false)
    expect(allows('http://example.org', true)).toBe(false)
  })
})
