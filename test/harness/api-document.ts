import { request } from './request.ts'

export type Json = { [key: string]: Json } | Json[] | string | number | boolean | null
/** As much of JSON Schema as the contracts give rise to. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: Json[]
  const?: Json
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  additionalProperties?: Schema | boolean
}
export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header' | 'cookie'
  required?: boolean
  schema?: Schema
}
export interface Operation {
  operationId: string
  tags?: string[]
  summary?: string
  security?: Record<string, string[]>[]
  parameters?: Parameter[]
  requestBody?: { required?: boolean; content: Record<string, { schema?: Schema }> }
  responses: Record<string, { content?: Record<string, { schema?: Schema }> }>
}
export interface ApiDocument {
  openapi: string
  servers: { url: string }[]
  tags: { name: string; description: string }[]
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema>; securitySchemes: Record<string, object> }
}
export interface Route {
  method: string
  path: string
  operation: Operation
  /** Open to anyone: neither token nor key is asked for. */
  isPublic: boolean
}

export async function readApiDocument(): Promise<ApiDocument> {
  return (await request<ApiDocument>('GET', '/api/openapi.json')).body
}

/** Every route of the document. Those that better-auth answers are its own, and are left out unless asked for. */
export function routesOf(document: ApiDocument, options: { auth?: boolean } = {}): Route[] {
  return Object.entries(document.paths)
    .filter(([path]) => options.auth || !path.startsWith('/api/auth/'))
    .flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({
        ...{ method: method.toUpperCase(), path, operation },
        isPublic: (operation.security ?? []).length === 0,
      })),
    )
}
