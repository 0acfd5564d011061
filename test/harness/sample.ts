import type { ApiDocument, Json, Operation, Schema } from './api-document.ts'

/** A schema with its references followed, as far as its own level. */
export function resolve(schema: Schema, document: ApiDocument): Schema {
  const name = schema.$ref?.replace('#/components/schemas/', '')
  const found = name === undefined ? schema : document.components.schemas[name]
  if (!found) throw new Error(`No schema ${schema.$ref}`)
  if (found.$ref) return resolve(found, document)
  const parts = [found, ...(found.allOf ?? []).map((part) => resolve(part, document))]
  return {
    ...Object.assign({}, ...parts),
    allOf: undefined,
    properties: Object.assign({}, ...parts.map((part) => part.properties)),
    required: parts.flatMap((part) => part.required ?? []),
  }
}

/** The smallest value that a schema takes: required properties alone, or the first one where none is required. */
export function sampleOf(given: Schema, document: ApiDocument): Json {
  const schema = resolve(given, document)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0] ?? null
  const choice = (schema.anyOf ?? schema.oneOf)?.find((one) => one.type !== 'null')
  if (choice) return sampleOf(choice, document)
  switch ([schema.type].flat()[0]) {
    case 'object': {
      const properties = Object.entries(schema.properties ?? {})
      const required = properties.filter(([name]) => schema.required?.includes(name))
      const chosen = required.length > 0 ? required : properties.slice(0, 1)
      return Object.fromEntries(chosen.map(([name, property]) => [name, sampleOf(property, document)]))
    }
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}, document))
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, Math.min(1, schema.maximum ?? 1))
    case 'boolean':
      return true
    case 'string':
      return sampleText(schema)
    default:
      return 'x'
  }
}

function sampleText({ format, minLength = 0, pattern }: Schema): string {
  if (format === 'email') return `${crypto.randomUUID()}@example.com`
  if (format === 'uri') return 'https://example.com/'
  if (format === 'date-time') return '2026-01-01T00:00:00.000Z'
  if (pattern?.includes('0-9a-f')) return 'a'.repeat(64)
  if (pattern === '^\\d{6}$') return '123456'
  return 'sample'.padEnd(minLength, 'x')
}

/** The body a route wants in this form, if any. */
export function bodySchemaOf(
  { requestBody }: Operation,
  document: ApiDocument,
  type = 'application/json',
): Schema | null {
  const schema = requestBody?.content[type]?.schema
  return schema ? resolve(schema, document) : null
}

const BY_TYPE: [string, Json][] = [
  ['object', { not: 'expected' }],
  ['number', 12345],
  ['boolean', true],
  ['string', 'not expected'],
  ['array', ['not expected']],
  ['null', null],
]

/** Values of every JSON type that a schema does not take. */
export function wrongTypes(given: Schema, document: ApiDocument): Json[] {
  const taken = typesOf(given, document)
  if (taken.size === 0) return []
  return BY_TYPE.filter(([type]) => !taken.has(type)).map(([, value]) => value)
}

function typesOf(given: Schema, document: ApiDocument): Set<string> {
  const schema = resolve(given, document)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return new Set(choices.flatMap((choice) => [...typesOf(choice, document)]))
  const types = [schema.type ?? []].flat().map((type) => (type === 'integer' ? 'number' : type))
  const fromValues = schema.enum?.map((value) => (value === null ? 'null' : typeof value)) ?? []
  return new Set([...types, ...fromValues])
}
