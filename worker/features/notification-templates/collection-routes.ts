import { createRoute } from '@hono/zod-openapi'
import {
  mailBrandSchema,
  previewNotificationInput,
  renderedNotificationSchema,
  testedNotificationSchema,
  testNotificationInput,
} from '#core/contracts/notification-templates'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { getMailBrand, putMailBrand } from './brand.ts'
import { previewTemplate } from './preview-template.ts'
import { testTemplate } from './test-template.ts'

const common = { tags: ['Notification templates'], security: secured }
const brand = json(mailBrandSchema, 'How mail looks.')

export const notificationTemplateCollectionRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/brand',
      summary: 'Read how the workspace’s mail looks',
      responses: { 200: brand, ...problems() },
    }),
    async (c) => c.json(await getMailBrand(ctxOf(c)), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'put',
      path: '/brand',
      summary: 'Choose the logo, the colour and the address of the workspace’s mail',
      request: { body: jsonBody(mailBrandSchema) },
      responses: { 200: brand, ...problems() },
    }),
    async (c) => c.json(await putMailBrand(ctxOf(c), c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/preview',
      summary: 'See how words that are not saved would arrive',
      description: 'Refuses what saving would refuse, naming `words.<field>` with line and column.',
      request: { body: jsonBody(previewNotificationInput) },
      responses: { 200: json(renderedNotificationSchema, 'What would arrive.'), ...problems() },
    }),
    async (c) => c.json(await previewTemplate(ctxOf(c), c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/test',
      summary: 'Send words that are not saved, to try them out',
      description: 'Mail, push and inbox to yourself, an SMS to `phone`, a chat to `destinationId`.',
      request: { body: jsonBody(testNotificationInput) },
      responses: {
        202: json(testedNotificationSchema, 'It is on its way.'),
        ...problems('conflict', 'idempotency_conflict'),
      },
    }),
    async (c) => c.json(await testTemplate(ctxOf(c), c.req.valid('json')), 202),
  )
