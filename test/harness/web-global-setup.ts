import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

const redirect =
  (location: string): Handler =>
  (_, response) =>
    response.writeHead(302, { location }).end()

const send =
  (type: string, body: string): Handler =>
  (_, response) =>
    response.writeHead(200, { 'content-type': type }).end(body)

/** `/dns/<address>` is a resolver that gives every name this address; `/dns/none` and `/dns/broken` give none. */
const resolver: Handler = (request, response) => {
  const [, , address = ''] = (request.url ?? '').split(/[/?]/)
  if (address === 'broken') return response.writeHead(500).end()
  const type = address.includes(':') ? 28 : 1
  const Answer = address === 'none' ? undefined : [{ name: 'x', type, TTL: 1, data: address }]
  response
    .writeHead(200, { 'content-type': 'application/dns-json' })
    .end(JSON.stringify({ Status: 0, Answer }))
}

const PAGE = `<!doctype html><html><head><title>Huila Spring Lot</title><style>p{}</style></head><body>
<nav>Shop About</nav><h1>Huila Spring Lot</h1><p>Roasted every Tuesday in Leith. Sold at 11.50 pounds for 250 g.</p>
<script>alert(1)</script></body></html>`

let version = 0
const PATHS: Record<string, Handler> = {
  '/page': send('text/html; charset=utf-8', PAGE),
  '/changing': (_, response) => {
    version++
    response
      .writeHead(200, { 'content-type': 'text/plain' })
      .end(`The lot has ${version} bags and ${version} notes.`)
  },
  '/picture': send('image/png', 'no words'),
  '/headers': (request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(request.headers)),
  '/once': redirect('/page'),
  '/elsewhere': redirect('/headers'),
  '/to-private': redirect('http://10.0.0.1/latest/meta-data'),
  '/to-metadata': redirect('http://169.254.169.254/latest/meta-data'),
  '/to-file': redirect('file:///etc/passwd'),
  '/loop': redirect('/loop'),
  '/missing': (_, response) => response.writeHead(404).end('nothing'),
  '/slow': () => undefined,
  '/drip': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' })
    const timer = setInterval(() => response.write('x'), 20)
    response.on('close', () => clearInterval(timer))
  },
  '/huge': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' })
    const block = 'x'.repeat(65_536)
    const more = () => {
      while (!response.destroyed && response.write(block));
      if (!response.destroyed) response.once('drain', more)
    }
    more()
  },
  '/breaks': (_, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('half')
    setTimeout(() => response.destroy(), 20)
  },
}

/** Web servers as one meets them, and a DNS resolver, on loopback. */
export default async function setup(project: TestProject) {
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    const handle = path.startsWith('/dns/') ? resolver : (PATHS[path] ?? PATHS['/missing'])
    handle?.(request, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  project.provide('webUrl', `http://127.0.0.1:${port}`)
  return () => {
    server.closeAllConnections()
    server.close()
  }
}
