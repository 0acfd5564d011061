import { expect, it } from 'vitest'
import { isOneClick, unsubscribeFields } from './list-unsubscribe.ts'

it('offers the address for one click and the mailbox for the others', () => {
  expect(unsubscribeFields('https://marquee.example/u/abc?x=1', 'leave@marquee.example')).toEqual({
    'List-Unsubscribe':
      '<https://marquee.example/u/abc?x=1>, <mailto:leave@marquee.example?subject=unsubscribe>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  })
})

it.each([
  'http://marquee.example/u',
  'mailto:x@y.example',
  '/u',
  '',
  'https://marquee.example/u\r\nBcc: x@y.example',
  'https://marquee.example/u>, <https://evil.example',
])('refuses %o', (url) => {
  expect(() => unsubscribeFields(url)).toThrow('https')
})

it('knows the request, as a form and as multipart', () => {
  expect(isOneClick('List-Unsubscribe=One-Click')).toBe(true)
  expect(isOneClick('a=b&List-Unsubscribe=One-Click')).toBe(true)
  expect(
    isOneClick('--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--'),
  ).toBe(true)
  for (const body of ['', 'List-Unsubscribe=', 'One-Click', 'XList-Unsubscribe=One-Click'])
    expect(isOneClick(body)).toBe(false)
})
