import { createRoute } from '@hono/zod-openapi'
import { createMiddleware } from 'hono/factory'
import { idParam } from '#core/contracts/common'
import { mailboxMessageSchema, mailboxPage, mailboxQuery } from '#core/contracts/mailbox'
import { notFound } from '#core/errors'
import { json, problems } from '../../http/openapi.ts'
import { type AppEnv, createRouter } from '../../http/router.ts'
import { emptyMailbox, listMailbox, readMailbox } from './mailbox.ts'

/** Nobody has signed in yet when the mail that confirms an address is read; so it is open, and local only. */
const common = { tags: ['Local mailbox'], security: [] }

const onlyLocal = createMiddleware<AppEnv>(async (c, next) => {
  const { ENVIRONMENT, MAIL_PROVIDERS } = c.get('deps').config
  if (ENVIRONMENT !== 'local' || !MAIL_PROVIDERS.includes('mailbox')) throw notFound('route')
  await next()
})

const router = createRouter()
router.use(onlyLocal)

export const mailboxRoutes = router
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/',
      summary: 'Mail that would have been sent',
      request: { query: mailboxQuery },
      responses: { 200: json(mailboxPage, 'A page, newest first.'), ...problems() },
    }),
    async (c) => c.json(await listMailbox(c.get('db'), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{id}',
      summary: 'Read one mail',
      request: { params: idParam },
      responses: { 200: json(mailboxMessageSchema, 'The mail.'), ...problems() },
    }),
    async (c) => c.json(await readMailbox(c.get('db'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'delete',
      path: '/',
      summary: 'Empty the mailbox',
      responses: { 204: { description: 'Empty.' }, ...problems() },
    }),
    async (c) => {
      await emptyMailbox(c.get('db'))
      return c.body(null, 204)
    },
  )
