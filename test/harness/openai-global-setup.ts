import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'

const WORDS = ['# A ', 'quieter ', 'office\n\n', 'Lumen ', 'lamps ', 'dim ', 'with ', 'the ', 'sun.']
const SLOW = 40

const FIELDS = { headlines: ['One', 'Two', 'Three'], descriptions: ['First.', 'Second.'] }
/** What some modes say, by the number of the call. */
const SCRIPTS: Record<string, (call: number) => string[]> = {
  citing: () => [
    '# A ',
    'quieter ',
    'office\n\n',
    'Lumen is made ',
    'of 80 parts [',
    '^',
    '1]. It ',
    'lasts.',
  ],
  mends: (call) => (call === 1 ? ['{"headlines": ["One"]}'] : ['```json\n', JSON.stringify(FIELDS), '\n```']),
  never: () => ['I would rather ', 'write prose.'],
  half: () => ['{"headlines": ["One", ', '"Two"], "descriptions": ["First."]}'],
}

/**
 * A server that speaks OpenAI's chat completion stream: `POST /<name>/<mode>/chat/completions`, where the mode says
 * how it behaves, and `GET /<name>` tells how many of that name's streams are open, and how many calls it had.
 */
export default async function setup(project: TestProject) {
  const counts = new Map<string, { open: number; calls: number; bodies: unknown[] }>()
  const server = createServer(async (request, response) => {
    const [, name = '', mode = ''] = (request.url ?? '').split('/')
    const count = counts.get(name) ?? { open: 0, calls: 0, bodies: [] }
    counts.set(name, count)
    if (request.method === 'GET') return response.end(JSON.stringify(count))
    count.calls++
    count.open++
    response.on('close', () => count.open--)
    count.bodies.push(JSON.parse(await textOf(request)))
    await answer(mode, response, count.calls)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  project.provide('openAiUrl', `http://127.0.0.1:${port}`)
  return () => {
    server.closeAllConnections()
    server.close()
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}

async function answer(mode: string, response: ServerResponse, call: number): Promise<void> {
  if (mode === '429' || mode === '500') {
    response.writeHead(Number(mode), { 'content-type': 'application/json' })
    response.end(
      JSON.stringify({ error: { message: 'Key sk-secret is over its limit', type: 'x', code: mode } }),
    )
    return
  }
  if (mode === 'hang') return
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  if (mode === 'garbage') {
    response.end('data: {"choices":[{"delta":{"con\n\ndata: [DONE]\n\n')
    return
  }
  const words = SCRIPTS[mode]?.(call) ?? WORDS
  for (const [index, word] of words.entries()) {
    if (response.destroyed) return
    if (index === 4 && (await breaks(mode, response))) return
    response.write(chunk({ content: word }))
    if (mode === 'slow') await pause(SLOW)
  }
  // Goes on until the reader leaves.
  while (mode === 'endless' && !response.destroyed) {
    response.write(chunk({ content: 'more ' }))
    await pause(SLOW)
  }
  response.write(chunk({}, mode === 'filter' ? 'content_filter' : 'stop'))
  const usage = { prompt_tokens: 21, completion_tokens: 9, total_tokens: 30 }
  response.write(`data: ${JSON.stringify({ choices: [], usage })}\n\n`)
  response.end('data: [DONE]\n\n')
}

/** True when the stream goes no further, half-way through. */
async function breaks(mode: string, response: ServerResponse): Promise<boolean> {
  if (mode === 'malformed') response.write('data: {"choices": nonsense\n\n')
  if (mode === 'end') response.end()
  if (mode === 'drop') {
    await pause(SLOW)
    response.destroy()
  }
  return mode === 'idle' || mode === 'end' || mode === 'drop'
}

const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms))

const chunk = (delta: object, finish_reason: string | null = null) =>
  `data: ${JSON.stringify({ id: 'c1', model: 'test-model', choices: [{ index: 0, delta, finish_reason }] })}\n\n`
