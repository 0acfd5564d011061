import { createRoute, z } from '@hono/zod-openapi'
import {
  appliedStyleSchema,
  applyStyleInput,
  checkedStyleSchema,
  checkStyleInput,
  styleGuideInput,
  styleGuideSchema,
} from '#core/contracts/style-guide'
import { etagOf, requireIfMatch } from '../../http/entity-tag.ts'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { applyStyleTo, checkStyleOf } from './check-style.ts'
import { getStyleGuide, saveStyleGuide } from './style-guide.ts'

const common = { tags: ['Style guide'], security: secured }
const one = { 200: json(styleGuideSchema, 'The guide. `ETag` names its version.') }

export const styleGuideRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/',
      summary: 'Read the style guide',
      responses: { ...one, ...problems() },
    }),
    async (c) => {
      const guide = await getStyleGuide(ctxOf(c))
      return c.json(guide, 200, { etag: etagOf(guide) })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'put',
      path: '/',
      summary: 'Change the style guide',
      description: 'Needs `If-Match` with the ETag you read; before the first change it is `"v0"`.',
      request: {
        headers: z.object({ 'if-match': z.string().max(64).optional() }),
        body: jsonBody(styleGuideInput),
      },
      responses: { ...one, ...problems('precondition_failed', 'precondition_required') },
    }),
    async (c) => {
      const ifMatch = requireIfMatch(c.req.valid('header')['if-match'])
      const guide = await saveStyleGuide(ctxOf(c), ifMatch, c.req.valid('json'))
      return c.json(guide, 200, { etag: etagOf(guide) })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/check',
      summary: 'Check a text against the style guide, and against a voice if you name one',
      description: 'Code, addresses and placeholders are left alone. Nothing is kept.',
      request: { body: jsonBody(checkStyleInput) },
      responses: { 200: json(checkedStyleSchema, 'The proposals, in the order of the text.'), ...problems() },
    }),
    async (c) => c.json(await checkStyleOf(ctxOf(c), c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/apply',
      summary: 'Carry out proposals in a text: all, or those you name',
      description: 'A proposal without a replacement is left to a person.',
      request: { body: jsonBody(applyStyleInput) },
      responses: { 200: json(appliedStyleSchema, 'The text, and what remains.'), ...problems() },
    }),
    async (c) => c.json(await applyStyleTo(ctxOf(c), c.req.valid('json')), 200),
  )
