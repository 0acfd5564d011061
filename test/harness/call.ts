import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import worker from '#worker/index'
import type { Answer } from './request.ts'

/**
 * One request straight to the worker's handler, in the test's own context: for tests that send thousands,
 * where a sub-request each would slow them down more and more. Text and bytes are sent as they are.
 */
export async function call<T = Record<string, unknown>>(
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
  const request = new Request<unknown, IncomingRequestCfProperties>(`http://localhost:5173${path}`, {
    method,
    headers,
    body: isRaw ? body : JSON.stringify(body),
  })
  const response = await worker.fetch(request, env, createExecutionContext())
  const text = await response.text()
  const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '')
  return {
    status: response.status,
    headers: response.headers,
    body: isJson && text ? JSON.parse(text) : text,
  }
}
