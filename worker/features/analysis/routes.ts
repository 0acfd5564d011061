import { createRoute } from '@hono/zod-openapi'
import { analysisSchema, analyzeInput } from '#core/contracts/analysis'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { analyzeContent } from './analyze-content.ts'

export const analysisRoutes = createRouter().openapi(
  createRoute({
    method: 'post',
    path: '/',
    tags: ['Analysis'],
    security: secured,
    summary: 'Analyse a text',
    description:
      'Of `text`, or of a content of the library, or of `text` as a new state of that content. Changes nothing. Offsets in findings are UTF-16 units of the plain text, blocks parted by a line break.',
    request: { body: jsonBody(analyzeInput) },
    responses: { 200: json(analysisSchema, 'Scores, evidence and suggestions.'), ...problems() },
  }),
  async (c) => c.json(await analyzeContent(ctxOf(c), c.req.valid('json')), 200),
)
