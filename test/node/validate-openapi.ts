import SwaggerParser from '@apidevtools/swagger-parser'

/** Answers 204 when the posted document is valid OpenAPI, else 422 with the reason. A test's service binding: it runs in Node. */
export async function validateOpenApi(request: { json(): Promise<unknown> }): Promise<Response> {
  const document = await request.json()
  try {
    await SwaggerParser.validate(document as Parameters<typeof SwaggerParser.validate>[0])
    return new Response(null, { status: 204 })
  } catch (error) {
    return new Response(String(error), { status: 422 })
  }
}
