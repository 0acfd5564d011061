import { createRoute, z } from '@hono/zod-openapi'
import { changeContactPreferencesInput, contactPreferencesSchema } from '#core/contracts/contact-preferences'
import { subscribePushInput } from '#core/contracts/reaching'
import { isOneClick } from '#core/domain/notifications/list-unsubscribe'
import { invalid } from '#core/errors'
import { json, jsonBody, problems } from '../../http/openapi.ts'
import { requestPart } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { allowPush, changePreferences, endPush, unsubscribeByLink, viewPreferences } from './contact-page.ts'

const common = { tags: ['What contacts choose'], security: [] }
const byToken = { params: z.object({ token: z.string().max(1000) }) }
const preferences = json(contactPreferencesSchema, 'Addresses are masked.')

/** What a contact does with the link in a message: no sign-in, the token is the right. A GET changes nothing. */
export const contactPageRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/preferences/{token}',
      summary: 'What a contact gets, for the contact',
      request: byToken,
      responses: { 200: preferences, ...problems() },
    }),
    async (c) => {
      const { token } = c.req.valid('param')
      return c.json(await viewPreferences(requestPart(c), token), 200, { 'cache-control': 'no-store' })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/preferences/{token}',
      summary: 'Change what a contact gets, by the contact',
      request: { ...byToken, body: jsonBody(changeContactPreferencesInput) },
      responses: { 200: preferences, ...problems('conflict', 'precondition_failed') },
    }),
    async (c) => {
      const { token } = c.req.valid('param')
      const ip = c.req.header('cf-connecting-ip') ?? null
      return c.json(await changePreferences(requestPart(c), token, c.req.valid('json'), ip), 200)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/preferences/{token}/push',
      summary: 'Allow messages on a browser, by the contact',
      description: 'The contact’s own yes to push, kept with its proof.',
      request: { ...byToken, body: jsonBody(subscribePushInput) },
      responses: { 200: preferences, ...problems('conflict', 'precondition_failed') },
    }),
    async (c) => {
      const { token } = c.req.valid('param')
      const ip = c.req.header('cf-connecting-ip') ?? null
      return c.json(await allowPush(requestPart(c), token, c.req.valid('json'), ip), 200)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/preferences/{token}/push/end',
      summary: 'Allow messages on a browser no more, by the contact',
      description: 'With the last browser the yes to push ends.',
      request: {
        ...byToken,
        body: jsonBody(
          z.object({ endpointHash: z.string().regex(/^[0-9a-f]{64}$/) }).meta({ id: 'EndPush' }),
        ),
      },
      responses: { 200: preferences, ...problems('conflict', 'precondition_failed') },
    }),
    async (c) => {
      const { token } = c.req.valid('param')
      const ip = c.req.header('cf-connecting-ip') ?? null
      return c.json(await endPush(requestPart(c), token, c.req.valid('json').endpointHash, ip), 200)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/unsubscribe/{token}',
      summary: 'To the contact’s own page',
      description:
        'For mail programs that open the address of `List-Unsubscribe` in a browser; it changes nothing.',
      request: byToken,
      responses: { 302: { description: 'To the page.' }, ...problems() },
    }),
    (c) => c.redirect(`/u/${encodeURIComponent(c.req.valid('param').token)}`, 302),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/unsubscribe/{token}',
      summary: 'Unsubscribe with one click (RFC 8058)',
      description:
        'For mail programs: a form with `List-Unsubscribe=One-Click`. Asked again it changes nothing.',
      request: {
        ...byToken,
        body: {
          content: {
            'application/x-www-form-urlencoded': {
              schema: z.object({ 'List-Unsubscribe': z.literal('One-Click') }),
            },
          },
        },
      },
      responses: { 200: { description: 'Unsubscribed.' }, ...problems() },
    }),
    async (c) => {
      if (!isOneClick(new TextDecoder().decode(await c.req.arrayBuffer())))
        throw invalid('List-Unsubscribe', 'Send `List-Unsubscribe=One-Click` as a form.')
      await unsubscribeByLink(requestPart(c), c.req.valid('param').token)
      return c.body(null, 200)
    },
  )
