import { expect, it } from 'vitest'
import { request } from '#test/harness/request'

it('serves the first requests of an isolate though they arrive at once', async () => {
  const paths = ['/options', '/jwks', '/get-session', '/jwks', '/token', '/get-session', '/ok']
  const answers = await Promise.all(paths.map((path) => request('GET', `/api/auth${path}`)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 401, 200, 200])
})
