import { exports } from 'cloudflare:workers'

export interface Answer<T> {
  status: number
  headers: Headers
  body: T
}

/** One request to the worker under test, through all its middleware. An object body is sent as JSON. */
export async function request<T = Record<string, unknown>>(
  method: string,
  path: string,
  options: { as?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer<T>> {
  const headers = new Headers(options.headers)
  if (options.as) headers.set('authorization', `Bearer ${options.as}`)
  if (options.body !== undefined && !headers.has('content-type'))
    headers.set('content-type', 'application/json')
  const body = typeof options.body === 'string' ? options.body : JSON.stringify(options.body)
  const response = await exports.default.fetch(
    new Request(`http://localhost:5173${path}`, { method, headers, body, redirect: 'manual' }),
  )
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined }
}
