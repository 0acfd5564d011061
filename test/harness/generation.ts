import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
// The worker loads it with its first generation; loaded here, that is no part of any test's time.
import 'ai'
import { EventSourceParserStream } from 'eventsource-parser/stream'
import { inject } from 'vitest'
import { type GenerateEvent, generateEvents } from '#core/contracts/generation'
import { app } from '#worker/app'

const ORIGIN = 'http://localhost:5173'
const GENERATE = '/api/content/generate'
export const brief = {
  what: 'Lumen, a desk lamp that dims with the sun. Saves 40 % energy.',
  audience: 'architects',
}

/** A worker configured as these variables say; without any, it is the embedded composer's. */
export interface Options {
  as: string
  vars?: Record<string, unknown>
  body?: object
  key?: string
  signal?: AbortSignal
  /** Another address than the one that writes from a brief, whose body is then all in `body`. */
  path?: string
}

export interface Generation {
  response: Response
  events: AsyncIterable<GenerateEvent> & AsyncIterator<GenerateEvent>
  /** Resolves when the run has been carried out to its end. */
  settled(): Promise<void>
}

/** Begins a generation through the whole application. */
export async function begin({
  as,
  vars,
  body = {},
  key,
  signal,
  path = GENERATE,
}: Options): Promise<Generation> {
  const headers = new Headers({ authorization: `Bearer ${as}`, 'content-type': 'application/json' })
  if (key) headers.set('idempotency-key', key)
  const request = new Request(`${ORIGIN}${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(path === GENERATE ? { type: 'email', brief, ...body } : body),
    signal,
  })
  const ctx = createExecutionContext()
  const response = await app.fetch(request, { ...env, ...vars }, ctx)
  return { response, events: eventsOf(response), settled: () => waitOnExecutionContext(ctx) }
}

/** A generation read to its end. */
export async function generateAll(options: Options) {
  const { response, events, settled } = await begin(options)
  const all: GenerateEvent[] = []
  if (response.ok) for await (const event of events) all.push(event)
  await settled()
  return { response, events: all, text: textOf(all), last: all.at(-1) }
}

/** What a reader has on the page: each `meta` begins anew. */
export function textOf(events: readonly GenerateEvent[]): string {
  let text = ''
  for (const { event, data } of events) {
    if (event === 'meta') text = ''
    if (event === 'delta') text += data.text
  }
  return text
}

async function* eventsOf(response: Response): AsyncGenerator<GenerateEvent> {
  if (!response.body) return
  const messages = response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
  for await (const { event, data } of messages) yield parse(event, JSON.parse(data))
}

function parse(event: string | undefined, data: unknown): GenerateEvent {
  if (event === 'meta') return { event, data: generateEvents.meta.parse(data) }
  if (event === 'delta') return { event, data: generateEvents.delta.parse(data) }
  if (event === 'done') return { event, data: generateEvents.done.parse(data) }
  return { event: 'error', data: generateEvents.error.parse(data) }
}

/** Variables of a worker that writes through the test server, which behaves as `mode` says. */
export const hosted = (name: string, mode: string, vars: Record<string, unknown> = {}) => ({
  AI_PROVIDERS: 'openai-compatible',
  AI_BASE_URL: `${inject('openAiUrl')}/${name}/${mode}`,
  AI_API_KEY: 'test-key',
  AI_MODEL: 'test-model',
  ...vars,
})

/** What the test server has seen under a name. */
export async function seenBy(name: string): Promise<{ open: number; calls: number; bodies: unknown[] }> {
  return (await fetch(`${inject('openAiUrl')}/${name}`)).json()
}
