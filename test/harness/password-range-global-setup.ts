import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'

/** In the leak; `granite-otter-77` is only in the padding. */
const LEAKED = 'tungsten-canoe-42'
const PADDING = 'granite-otter-77'
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex').toUpperCase()

/**
 * A server that speaks the range API of Have I Been Pwned: `/range/<prefix>` lists a leaked password's suffix and
 * padding, `/broken/<prefix>` fails, `/silent/<prefix>` never answers. It refuses what would give more away.
 */
export default async function setup(project: TestProject) {
  const server = createServer((request, response) => {
    const [, mode = '', prefix = ''] = (request.url ?? '').split('/')
    if (mode === 'silent') return
    if (mode === 'broken') return response.writeHead(503).end()
    if (!/^[0-9A-F]{5}$/.test(prefix) || request.headers['add-padding'] !== 'true')
      return response.writeHead(400).end()
    const lines = [LEAKED, PADDING].map((word) => [sha1(word), word === LEAKED ? 24 : 0] as const)
    const known = lines
      .filter(([hash]) => hash.startsWith(prefix))
      .map(([hash, count]) => `${hash.slice(5)}:${count}`)
    response.end([`${'0'.repeat(35)}:3`, ...known].join('\r\n'))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  project.provide('passwordRangeUrl', `http://127.0.0.1:${port}`)
  return () => {
    server.closeAllConnections()
    server.close()
  }
}
