import type { OpenAPIHono } from '@hono/zod-openapi'
import type { AppEnv } from '../../http/router.ts'

type Document = ReturnType<OpenAPIHono<AppEnv>['getOpenAPI31Document']>
export type Paths = NonNullable<Document['paths']>
type PathItem = Paths[string]
export type Operation = NonNullable<PathItem['get']>

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const
export type Method = (typeof METHODS)[number]

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header' as const,
  required: false,
  description: 'The same key and body get the same answer and do the work once; another body gets 409.',
  schema: { type: 'string' as const, minLength: 1, maxLength: 128 },
}

/** Every operation of a document with its method and path. */
export function operationsOf(paths: Paths): { method: Method; path: string; operation: Operation }[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method]
      return operation ? [{ method, path, operation }] : []
    }),
  )
}

/** Adds to each operation what the middleware gives all of them: a stable id, and the key of a secured POST. */
export function completePaths(paths: Paths): Paths {
  const complete: Paths = {}
  for (const { method, path, operation } of operationsOf(paths)) {
    const isKeyed = method === 'post' && (operation.security?.length ?? 0) > 0
    const parameters = [...(operation.parameters ?? []), ...(isKeyed ? [IDEMPOTENCY_KEY] : [])]
    complete[path] = {
      ...complete[path],
      [method]: { operationId: operationId(method, path), ...operation, parameters },
    }
  }
  return complete
}

/** `post /api/content/{id}/request-changes` → `postContentByIdRequestChanges`. */
export function operationId(method: string, path: string): string {
  const words = path
    .replace(/^\/api\//, '')
    .replace(/\{(\w+)\}/g, 'by-$1')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}
