import type { ApiDocument, Json, Route, Schema } from './api-document.ts'
import { bodySchemaOf, resolve, wrongTypes } from './sample.ts'

/** A body that is right but for one field. */
export interface Spoiled {
  field: string
  body: Json
}
/** The route's right body. */
type SampleFor = (route: Route) => Json | undefined
export type Spoiler = (route: Route) => Spoiled[]

/** Ways to spoil one field of a route's body, as far as its schema tells what is wrong. */
export function spoilers(document: ApiDocument, sampleFor: SampleFor) {
  const properties = (route: Route) => propertiesOf(route, document)
  const required = (route: Route) => bodySchemaOf(route.operation, document)?.required ?? []
  const sample = (route: Route) => {
    const body = sampleFor(route)
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {}
  }
  const spoil = (route: Route, field: string, value: Json): Spoiled => ({
    field,
    body: { ...sample(route), [field]: value },
  })

  const wronglyTyped: Spoiler = (route) =>
    properties(route).flatMap(([field, schema]) =>
      wrongTypes(schema, document).map((value) => spoil(route, field, value)),
    )
  const lacking: Spoiler = (route) =>
    required(route).map((field) => ({
      field,
      body: Object.fromEntries(Object.entries(sample(route)).filter(([name]) => name !== field)),
    }))
  const outOfBounds: Spoiler = (route) =>
    properties(route).flatMap(([field, given]) => {
      const schema = resolve(given, document)
      if (schema.enum) return [spoil(route, field, 'not on the list')]
      return schema.maxLength === undefined ? [] : [spoil(route, field, 'x'.repeat(schema.maxLength + 1))]
    })
  const holding =
    (text: string): Spoiler =>
    (route) =>
      properties(route).map(([field]) => spoil(route, field, text))
  return { wronglyTyped, lacking, outOfBounds, holding }
}

export const propertiesOf = (route: Route, document: ApiDocument) =>
  Object.entries(bodySchemaOf(route.operation, document)?.properties ?? {})

/** The fields of these routes' bodies that a person or program could fill without end. */
export const unboundedFields = (routes: Route[], document: ApiDocument): string[] =>
  routes.flatMap((route) =>
    propertiesOf(route, document)
      .filter(([, schema]) => !isBounded(resolve(schema, document), document))
      .map(([field]) => `${route.method} ${route.path} ${field}`),
  )

/** Whether a text or list has an end of its own; whole documents end with the body’s megabyte. */
function isBounded(schema: Schema, document: ApiDocument): boolean {
  const types = [schema.type].flat()
  if (types.includes('string'))
    return Boolean(schema.maxLength ?? schema.enum ?? schema.format) || schema.pattern?.endsWith('$') === true
  return (
    !types.includes('array') ||
    'maxItems' in schema ||
    resolve(schema.items ?? {}, document).enum !== undefined
  )
}
