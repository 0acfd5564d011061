import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { emails, profile } from './social/github.ts'
import { certificates, type IdTokenChoices, idToken } from './social/google.ts'
import { authorize, bearer, redeem } from './social/grants.ts'

/**
 * A server that speaks for Google and GitHub, with the host as the first part of the path. The person's answer on
 * the provider's page is the query parameter `choose`; `POST /id-token` makes a Google ID token for a browser that
 * got one by itself.
 */
export default async function setup(project: TestProject) {
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.writeHead(599).end(String(error)))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  project.provide('socialUrl', `http://127.0.0.1:${port}`)
  return () => {
    server.closeAllConnections()
    server.close()
  }
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const json = (value: unknown, status = 200) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
  switch (`${request.method} ${pathname}`) {
    case 'GET /accounts.google.com/o/oauth2/v2/auth':
      return authorize('google', searchParams, response)
    case 'POST /oauth2.googleapis.com/token': {
      const redeemed = redeem('google', await formOf(request))
      if (!redeemed) return void json({ error: 'invalid_grant', error_description: 'Bad Request' }, 400)
      const { identity, scope } = redeemed.grant
      const { fault } = identity
      if (fault === 'token-500') return void json({ error: 'internal_failure' }, 500)
      if (fault === 'token-html') return void response.end('<html>502 Bad Gateway</html>')
      const id_token = fault === 'broken-id-token' ? 'a.b.c' : await idToken(identity)
      const granted = { access_token: redeemed.token, expires_in: 3599, scope, token_type: 'Bearer' }
      return void json(fault === 'no-id-token' ? granted : { ...granted, id_token })
    }
    case 'GET /www.googleapis.com/oauth2/v3/certs':
      return void json(await certificates())
    case 'GET /github.com/login/oauth/authorize':
      return authorize('github', searchParams, response)
    case 'POST /github.com/login/oauth/access_token': {
      const redeemed = redeem('github', await formOf(request))
      // GitHub tells its refusals with 200.
      if (!redeemed)
        return void json({
          error: 'bad_verification_code',
          error_description: 'The code passed is incorrect or expired.',
        })
      const { identity, scope } = redeemed.grant
      if (identity.fault === 'token-500') return void response.writeHead(500).end()
      if (identity.fault === 'token-html') return void response.end('<html>502 Bad Gateway</html>')
      return void json({
        access_token: redeemed.token,
        scope: scope.replaceAll(' ', ','),
        token_type: 'bearer',
      })
    }
    case 'GET /api.github.com/user':
    case 'GET /api.github.com/user/emails': {
      if (!request.headers['user-agent']) return void json({ message: 'User-Agent required' }, 403)
      const grant = bearer(request)
      if (!grant) return void json({ message: 'Bad credentials' }, 401)
      const { identity, scope } = grant
      if (identity.fault === 'profile-500') return void json({ message: 'Server Error' }, 500)
      if (pathname.endsWith('/user')) return void json(profile(identity))
      const mayRead = scope.includes('user:email') && identity.fault !== 'emails-404'
      return void (mayRead ? json(emails(identity)) : json({ message: 'Not Found' }, 404))
    }
    case 'POST /id-token': {
      const { identity, ...choices } = JSON.parse(await textOf(request))
      return void response.end(await idToken(identity, choices satisfies IdTokenChoices))
    }
    default:
      response.writeHead(404).end()
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}

const formOf = async (request: IncomingMessage) => new URLSearchParams(await textOf(request))
