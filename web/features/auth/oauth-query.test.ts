import { expect, test } from 'vitest'
import { oauthQuery } from './oauth-query.ts'

test('hands a signed request back exactly as it came', () => {
  const query = 'client_id=a&scope=openid%20profile&exp=1799999999&sig=%2Fx%3D'
  expect(oauthQuery(`?${query}`)).toEqual({ oauth_query: query })
})

test.each(['', '?next=%2Fcontent', '?client_id=a', '?sig=x'])('“%s” is no client’s request', (search) => {
  expect(oauthQuery(search)).toEqual({})
})
