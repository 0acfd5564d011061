import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import worker from '#worker/index'

export interface Answer<T> {
  status: number
  headers: Headers
  body: T
}

/**
 * One request through the worker's handler and all its middleware, in the test's own context: a sub-request for
 * each would slow a run of thousands down more and more. An object is sent as JSON, text and bytes as they are.
 */
export async function request<T = Record<string, unknown>>(
  method: string,
  path: string,
  options: { as?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer<T>> {
  const { as, body } = options
  const headers = new Headers({
    ...(as && { authorization: `Bearer ${as}` }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...options.headers,
  })
  const isRaw =
    typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream || body === null
  const sent = new Request<unknown, IncomingRequestCfProperties>(`http://localhost:5173${path}`, {
    method,
    headers,
    body: isRaw ? body : JSON.stringify(body),
  })
  const response = await worker.fetch(sent, env, createExecutionContext())
  const text = await response.text()
  const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '')
  return {
    status: response.status,
    headers: response.headers,
    body: isJson && text ? JSON.parse(text) : text,
  }
}
