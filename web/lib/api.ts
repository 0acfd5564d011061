import type { z } from 'zod'
import { createTokenSource, type TokenSource } from './access-token.ts'
import { loadFaultWords } from './fault-words.ts'
import { ApiProblem, problemOf } from './problem.ts'

const BOOKMARK = 'x-d1-bookmark'
/** Further tries after no answer came, and the pause before each (milliseconds). */
const RETRY_PAUSES = [300, 1200]

type Query = Record<string, string | number | boolean | null | undefined>
interface Options {
  query?: Query
  signal?: AbortSignal
  /** The ETag that was read: the edit is refused when it is no longer the present one. */
  ifMatch?: string
  /** The body of a DELETE that wants one. */
  body?: unknown
}
interface Request extends Options {
  /** A body that is sent as it is. */
  file?: Blob
  method: string
  path: string
}

/** Each answer is parsed with the contract given; without one it is not read. Throws `ApiProblem`. */
export interface Api {
  get<T>(path: string, schema: z.ZodType<T>, options?: Options): Promise<T>
  post<T>(path: string, body: unknown, schema: z.ZodType<T>, options?: Options): Promise<T>
  post(path: string, body?: unknown): Promise<void>
  patch<T>(path: string, body: unknown, schema: z.ZodType<T>, options?: Options): Promise<T>
  put<T>(path: string, body: unknown, schema: z.ZodType<T>, options?: Options): Promise<T>
  del<T>(path: string, schema: z.ZodType<T>, options?: Options): Promise<T>
  del(path: string, schema?: undefined, options?: Options): Promise<void>
  /** A POST whose body is the file itself. */
  upload<T>(path: string, file: Blob, schema: z.ZodType<T>, options?: Options): Promise<T>
  /** The bytes of an answer that is a file. */
  download(path: string): Promise<Blob>
  /** A POST whose answer is read as it comes (server-sent events). Aborting closes the connection. */
  stream(path: string, body: unknown, options?: Options): Promise<Response>
}

interface Ports {
  fetch: typeof fetch
  tokens: TokenSource
  newId(): string
  pause(ms: number): Promise<void>
  /** The page's language, so that mails and messages come in it. */
  language(): string
  /** Before a refusal that names fields by reasons is thrown: resolves when the page can say them. */
  faultWords(): Promise<void>
}

const withQuery = (path: string, query: Query = {}) => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  return search.size > 0 ? `${path}?${search}` : path
}

/** better-auth answers to the cookie; a bearer token or a key means nothing to it. */
const byCookie = (path: string) => path.startsWith('/api/auth/')

export function createApi({ fetch: fetcher, tokens, newId, pause, language, faultWords }: Ports): Api {
  let bookmark: string | null = null

  async function send({ method, path, body, file, query, signal, ifMatch }: Request): Promise<Response> {
    const key = method === 'POST' && !byCookie(path) ? newId() : null
    const attempt = async () => {
      const token = byCookie(path) ? null : await tokens.get()
      const headers = new Headers({ accept: 'application/json, text/event-stream' })
      headers.set('accept-language', language())
      if (token) headers.set('authorization', `Bearer ${token}`)
      if (file) headers.set('content-type', file.type || 'application/octet-stream')
      else if (body !== undefined) headers.set('content-type', 'application/json')
      if (key) headers.set('idempotency-key', key)
      if (ifMatch) headers.set('if-match', ifMatch)
      if (bookmark) headers.set(BOOKMARK, bookmark)
      const sent = file ?? (body === undefined ? null : JSON.stringify(body))
      const response = await fetcher(withQuery(path, query), {
        method,
        headers,
        body: sent,
        credentials: 'same-origin',
        ...(signal && { signal }),
      })
      bookmark = response.headers.get(BOOKMARK) ?? bookmark
      return response
    }

    const repeatable = method === 'GET' || key !== null
    let response = await persist(attempt, repeatable ? RETRY_PAUSES : [])
    if (response.status === 401 && !byCookie(path) && (await tokens.renew())) response = await attempt()
    if (!response.ok) throw await sayable(await problemOf(response))
    return response
  }

  async function sayable(problem: ApiProblem): Promise<ApiProblem> {
    if (problem.fields.some(({ reason }) => reason)) await faultWords()
    return problem
  }

  /** Tries again when no answer came: a GET, or a POST under its key, never happens twice. */
  async function persist(attempt: () => Promise<Response>, pauses: readonly number[]): Promise<Response> {
    for (const wait of [...pauses, null]) {
      try {
        return await attempt()
      } catch (error) {
        if (error instanceof ApiProblem && error.code !== 'offline') throw error
        if (error instanceof DOMException && error.name === 'AbortError') throw error
        if (wait === null) break
        await pause(wait)
      }
    }
    throw new ApiProblem(0, 'offline', 'No answer came.')
  }

  async function read<T>(request: Request, schema?: z.ZodType<T>): Promise<T | undefined> {
    const response = await send(request)
    if (!schema) return undefined
    const parsed = schema.safeParse(await response.json().catch(() => undefined))
    if (parsed.success) return parsed.data
    throw new ApiProblem(response.status, 'unexpected_answer', parsed.error.message)
  }

  async function expect<T>(request: Request, schema: z.ZodType<T>): Promise<T>
  async function expect<T>(request: Request, schema?: z.ZodType<T>): Promise<T | undefined>
  async function expect<T>(request: Request, schema?: z.ZodType<T>) {
    return read(request, schema)
  }

  function post<T>(path: string, body: unknown, schema: z.ZodType<T>, options?: Options): Promise<T>
  function post(path: string, body?: unknown): Promise<void>
  function post<T>(path: string, body?: unknown, schema?: z.ZodType<T>, options: Options = {}) {
    return expect({ ...options, method: 'POST', path, body }, schema)
  }
  function del<T>(path: string, schema: z.ZodType<T>, options?: Options): Promise<T>
  function del(path: string, schema?: undefined, options?: Options): Promise<void>
  function del<T>(path: string, schema?: z.ZodType<T>, options: Options = {}) {
    return expect({ ...options, method: 'DELETE', path }, schema)
  }

  return {
    get: (path, schema, options = {}) => expect({ ...options, method: 'GET', path }, schema),
    patch: (path, body, schema, options = {}) => expect({ ...options, method: 'PATCH', path, body }, schema),
    put: (path, body, schema, options = {}) => expect({ ...options, method: 'PUT', path, body }, schema),
    upload: (path, file, schema, options = {}) => expect({ ...options, method: 'POST', path, file }, schema),
    download: async (path) => (await send({ method: 'GET', path })).blob(),
    stream: (path, body, options = {}) => send({ ...options, method: 'POST', path, body }),
    post,
    del,
  }
}

const pageFetch: typeof fetch = (...args) => globalThis.fetch(...args)

export const tokens = createTokenSource(pageFetch, Date.now)
export const api = createApi({
  fetch: pageFetch,
  tokens,
  newId: () => crypto.randomUUID(),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  language: () => document.documentElement.lang,
  faultWords: loadFaultWords,
})
