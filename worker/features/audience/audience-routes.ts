import { createRoute, z } from '@hono/zod-openapi'
import {
  attributeListSchema,
  attributeSchema,
  audienceOverviewSchema,
  tagCountSchema,
} from '#core/contracts/audience'
import { idSchema } from '#core/contracts/common'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { defineAttribute, deleteAttribute, listAttributes, listTags } from './attributes.ts'
import { audienceOverview } from './overview.ts'

const common = { tags: ['Contacts'], security: secured }

/** `/api/audience`: numbers, tags and attributes. */
export const audienceRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/overview',
      summary: 'How many contacts and segments there are',
      responses: { 200: json(audienceOverviewSchema, 'Numbers alone.'), ...problems() },
    }),
    async (c) => c.json(await audienceOverview(ctxOf(c)), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/tags',
      summary: 'List the tags in use',
      responses: { 200: json(tagCountSchema, 'The most used first, at most 500.'), ...problems() },
    }),
    async (c) => c.json({ items: await listTags(ctxOf(c)) }, 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/attributes',
      summary: 'List the attributes of contacts',
      responses: { 200: json(attributeListSchema, 'By label.'), ...problems() },
    }),
    async (c) => c.json({ items: await listAttributes(ctxOf(c)) }, 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/attributes',
      summary: 'Define an attribute, or rename one',
      description: 'Its type stays for good.',
      request: { body: jsonBody(attributeSchema) },
      responses: {
        200: json(attributeSchema, 'The attribute.'),
        ...problems('conflict', 'idempotency_conflict'),
      },
    }),
    async (c) => c.json(await defineAttribute(ctxOf(c), c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'delete',
      path: '/attributes/{key}',
      summary: 'Take an attribute away from every contact',
      request: { params: z.object({ key: idSchema }) },
      responses: { 204: { description: 'Gone.' }, ...problems() },
    }),
    async (c) => {
      await deleteAttribute(ctxOf(c), c.req.valid('param').key)
      return c.body(null, 204)
    },
  )
