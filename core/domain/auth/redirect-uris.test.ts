import { describe, expect, it } from 'vitest'
import { applicationTypeOf, redirectFault } from './redirect-uris.ts'

const WEB = 'https://app.example.com/callback'

describe('an application that does not say what it is', () => {
  it.each(['http://localhost:3000/cb', 'http://127.0.0.1/cb', 'http://[::1]:9/cb', 'com.example.app:/cb'])(
    'is native when it is answered at %s, even beside a web page',
    (uri) => expect(applicationTypeOf([WEB, uri])).toBe('native'),
  )
  it('is a web application otherwise', () => expect(applicationTypeOf([WEB])).toBe('web'))
})

describe('a native application', () => {
  it.each([WEB, 'http://localhost', 'http://127.0.0.1:49152/cb', 'http://[::1]/cb', 'com.example.app:/cb'])(
    'is answered at %s',
    (uri) => expect(redirectFault(uri, 'native')).toBeNull(),
  )
  it.each([
    ['http://app.example.com/cb', 'http is only for'],
    ['http://localhost.example.com/cb', 'http is only for'],
    ['http://127.0.0.1.example.com/cb', 'http is only for'],
    ['https://localhost/cb', 'use http, not https'],
    ['app://callback', 'a domain name in reverse'],
    ['com.example.app://host/cb', 'a domain name in reverse'],
    ['javascript:alert(1)', 'a domain name in reverse'],
  ])('is not answered at %s', (uri, fault) => expect(redirectFault(uri, 'native')).toContain(fault))
})

describe.each(['web', 'native'] as const)('any application, such as a %s one', (type) => {
  it.each([
    [`${WEB}#part`, 'Leave out #'],
    ['https://ana:secret@app.example.com/cb', 'user name'],
    ['https://ana@app.example.com/cb', 'user name'],
  ])('is not answered at %s', (uri, fault) => expect(redirectFault(uri, type)).toContain(fault))
  it('may have an @ in its path', () => expect(redirectFault(`${WEB}/@ana`, type)).toBeNull())
})

describe('a web application', () => {
  it('is answered over https', () => expect(redirectFault(WEB, 'web')).toBeNull())
  it.each(['http://localhost:3000/cb', 'http://app.example.com/cb', 'com.example.app:/cb'])(
    'is told what to send for %s',
    (uri) => expect(redirectFault(uri, 'web')).toContain('application_type "native"'),
  )
})
