import { UnsupportedPathError } from 'hono/router'
import { TrieRouter } from 'hono/router/trie-router'
import { describe, expect, it } from 'vitest'
import { app } from '../app.ts'
import { SegmentRouter } from './segment-router.ts'

type Both = [SegmentRouter<string>, TrieRouter<string>]

/** Both routers with the same routes, whose handlers are their own names. */
function bothWith(routes: { method: string; path: string }[]): Both {
  const both: Both = [new SegmentRouter(), new TrieRouter()]
  for (const [index, { method, path }] of routes.entries())
    for (const router of both) router.add(method, path, `${index} ${method} ${path}`)
  return both
}

/** Handlers in their order, each with its parameters by name. */
function found(router: Both[number], method: string, path: string) {
  const result = router.match(method, path)
  const stash = result.length === 2 ? result[1] : null
  const list: [string, Record<string, unknown>][] = []
  for (const [handler, params] of result[0]) {
    const named = Object.entries(params).map(([name, at]) => [name, stash ? stash[Number(at)] : at])
    list.push([handler, Object.fromEntries(named)])
  }
  return list
}

const PARTS = ['home', 'campaigns', 'x', 'api', '', 'a%2Fb', '..', 'home ', '__proto__']
const METHODS = ['GET', 'POST', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']

/** A route's path with each of its segments exchanged, dropped, doubled, and with one more. */
function neighbours(path: string): string[] {
  const segments = path
    .split('/')
    .slice(1)
    .map((segment) => segment.replace(/^(:.*|\*)$/, 'any'))
  const changed = segments.flatMap((_, at) => [
    ...PARTS.map((part) => segments.with(at, part)),
    segments.toSpliced(at, 1),
    segments.toSpliced(at, 0, segments[at] ?? ''),
  ])
  return [segments, [...segments, 'more'], [...segments, ''], ...changed].map((one) => `/${one.join('/')}`)
}

describe('the router', () => {
  it('finds what Hono’s own finds, for the application’s routes and all paths beside them', () => {
    const routes = app.routes.filter(({ path }) => path.startsWith('/') || path === '*')
    expect(routes.length).toBeGreaterThan(80)
    const [ours, theirs] = bothWith(routes)
    const paths = new Set(['/', '//', ...routes.flatMap(({ path }) => neighbours(path))])
    expect(paths.size).toBeGreaterThan(1000)
    for (const path of paths)
      for (const method of METHODS)
        expect(found(ours, method, path), `${method} ${path}`).toEqual(found(theirs, method, path))
  })

  it('prefers nothing: a literal and a placeholder both answer, in the order they were added', () => {
    const [ours] = bothWith([
      { method: 'GET', path: '/a/:id' },
      { method: 'ALL', path: '/a/*' },
      { method: 'GET', path: '/a/b' },
    ])
    expect(found(ours, 'GET', '/a/b')).toEqual([
      ['0 GET /a/:id', { id: 'b' }],
      ['1 ALL /a/*', {}],
      ['2 GET /a/b', {}],
    ])
  })

  it('takes a segment that is written like a placeholder for the text it is', () => {
    const [ours] = bothWith([
      { method: 'GET', path: '/a/:id' },
      { method: 'GET', path: '/a/*' },
    ])
    for (const id of [':id', '*'])
      expect(found(ours, 'GET', `/a/${id}`)).toEqual([
        ['0 GET /a/:id', { id }],
        ['1 GET /a/*', {}],
      ])
  })

  it('takes routes that come after a match', () => {
    const router = new SegmentRouter<string>()
    router.add('GET', '/a', 'first')
    expect(found(router, 'GET', '/b')).toEqual([])
    router.add('GET', '/b', 'second')
    expect(found(router, 'GET', '/b')).toEqual([['second', {}]])
  })

  it('refuses patterns it does not know rather than to match them wrongly', () => {
    for (const path of ['/a/:id{[0-9]+}', '/a/:id?', '/a/*/b', '/a*'])
      expect(() => new SegmentRouter<string>().add('GET', path, 'x'), path).toThrow(UnsupportedPathError)
  })
})
