import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { request } from '#test/harness/request'
import { createWorkspace } from '#test/harness/workspace'
import worker from '#worker/index'
import { BOOKMARK } from './d1-session.ts'

/** The session that a request opens: what `withSession` was asked for. */
async function sessionOf(method: string, bookmark?: string): Promise<string[]> {
  const asked: string[] = []
  const { token } = await (await createWorkspace()).person('editor')
  const DB = new Proxy(env.DB, {
    get: (target, name) =>
      name === 'withSession'
        ? (from: string) => {
            asked.push(from)
            return target.withSession(from)
          }
        : Reflect.get(target, name).bind(target),
  })
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    ...(bookmark && { [BOOKMARK]: bookmark }),
  }
  const body = method === 'POST' ? '{"type":"ad","title":"Session"}' : undefined
  const url = 'http://localhost:5173/api/content'
  const request = new Request<unknown, IncomingRequestCfProperties>(url, { method, headers, body })
  await worker.fetch(request, { ...env, DB }, createExecutionContext())
  return asked
}

describe('the D1 session of a request', () => {
  it('tells where it ended, so that the next one reads its writes', async () => {
    const { token } = await (await createWorkspace()).person('editor')
    const made = await request('POST', '/api/content', { as: token, body: { type: 'ad', title: 'One' } })
    const bookmark = made.headers.get(BOOKMARK) ?? ''
    expect(bookmark).toMatch(/^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{32}$/)
    expect(await sessionOf('GET', bookmark)).toContain(bookmark)
  })

  it('reads anywhere and writes from the primary when the client has no bookmark', async () => {
    expect(await sessionOf('GET')).toContain('first-unconstrained')
    expect(await sessionOf('POST')).not.toContain('first-unconstrained')
  })

  it.each(['x', 'deadbeef-0000', '0'.repeat(120), "'; --"])('takes %s for no bookmark', async (junk) => {
    expect(await sessionOf('GET', junk)).not.toContain(junk)
  })

  it('says nothing where no query was made', async () => {
    expect((await request('GET', '/api/health/live')).headers.get(BOOKMARK)).toBeNull()
  })
})
