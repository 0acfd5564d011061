import { expect, it } from 'vitest'
import { browserName } from './push-browser.ts'

it.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox, Linux'],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/128.0 Safari/537.36 Edg/128.0', 'Edge, Windows'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17 Safari/605.1.15',
    'Safari, macOS',
  ],
  ['', 'Browser'],
])('calls %j %s', (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name)
})
