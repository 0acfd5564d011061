import { createRoute } from '@hono/zod-openapi'
import { idParam } from '#core/contracts/common'
import {
  askPhoneCodeInput,
  changeChatDestinationInput,
  chatDestinationSchema,
  chatDestinationsSchema,
  chatTestSchema,
  createChatDestinationInput,
  memberPhoneSchema,
  pushStateSchema,
  subscribePushInput,
  verifyPhoneInput,
} from '#core/contracts/reaching'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { askPhoneCode } from './ask-phone-code.ts'
import {
  changeDestination,
  createDestination,
  deleteDestination,
  listDestinations,
  testDestination,
} from './chat-destinations.ts'
import { getPhone, removePhone } from './member-phone.ts'
import { getPush, subscribePush, unsubscribePush } from './push-subscriptions.ts'
import { verifyPhone } from './verify-phone.ts'

const common = { tags: ['Notifications'], security: secured }
const CHATS = '/chat-destinations'
const PUSH = '/push-subscriptions'
const PHONE = '/phone'
const phone = json(memberPhoneSchema, 'Your number.')

/** Where people and teams can be reached beside the inbox. */
export const reachingRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: PUSH,
      summary: 'Read on which browsers you are told',
      responses: { 200: json(pushStateSchema, 'Your browsers.'), ...problems() },
    }),
    async (c) => c.json(await getPush(ctxOf(c)), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: PUSH,
      summary: 'Be told on this browser',
      request: { body: jsonBody(subscribePushInput) },
      responses: {
        200: json(pushStateSchema, 'Your browsers.'),
        ...problems('conflict', 'idempotency_conflict'),
      },
    }),
    async (c) => c.json(await subscribePush(ctxOf(c), c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'delete',
      path: `${PUSH}/{id}`,
      summary: 'Be told on a browser no more',
      request: { params: idParam },
      responses: { 204: { description: 'Forgotten.' }, ...problems() },
    }),
    async (c) => {
      await unsubscribePush(ctxOf(c), c.req.valid('param').id)
      return c.body(null, 204)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: CHATS,
      summary: 'List the chats that are told',
      responses: { 200: json(chatDestinationsSchema, 'All of them.'), ...problems() },
    }),
    async (c) => c.json({ items: await listDestinations(ctxOf(c)) }, 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: CHATS,
      summary: 'Tell a chat of Slack, Discord or Teams',
      request: { body: jsonBody(createChatDestinationInput) },
      responses: {
        201: json(chatDestinationSchema, 'The destination.'),
        ...problems('conflict', 'idempotency_conflict'),
      },
    }),
    async (c) => c.json(await createDestination(ctxOf(c), c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'patch',
      path: `${CHATS}/{id}`,
      summary: 'Rename a chat, or choose what it is told',
      request: { params: idParam, body: jsonBody(changeChatDestinationInput) },
      responses: { 200: json(chatDestinationSchema, 'The destination.'), ...problems() },
    }),
    async (c) => c.json(await changeDestination(ctxOf(c), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'delete',
      path: `${CHATS}/{id}`,
      summary: 'Tell a chat no more',
      request: { params: idParam },
      responses: { 204: { description: 'Forgotten.' }, ...problems() },
    }),
    async (c) => {
      await deleteDestination(ctxOf(c), c.req.valid('param').id)
      return c.body(null, 204)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: `${CHATS}/{id}/test`,
      summary: 'Post a test message',
      request: { params: idParam },
      responses: { 202: json(chatTestSchema, 'It is on its way.'), ...problems('idempotency_conflict') },
    }),
    async (c) => c.json(await testDestination(ctxOf(c), c.req.valid('param').id), 202),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: PHONE,
      summary: 'Read your number for text messages',
      responses: { 200: phone, ...problems() },
    }),
    async (c) => c.json(await getPhone(ctxOf(c)), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: PHONE,
      summary: 'Have a code sent to a number',
      description:
        'The number is used once its code was given back. Once a minute, five times a day; signed-in people only.',
      request: { body: jsonBody(askPhoneCodeInput) },
      responses: { 200: phone, ...problems('conflict', 'idempotency_conflict') },
    }),
    async (c) => c.json(await askPhoneCode(ctxOf(c), c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: `${PHONE}/verify`,
      summary: 'Give back the code that was sent',
      description: 'Within ten minutes; after five wrong codes another has to be asked for.',
      request: { body: jsonBody(verifyPhoneInput) },
      responses: { 200: phone, ...problems('conflict', 'idempotency_conflict') },
    }),
    async (c) => c.json(await verifyPhone(ctxOf(c), c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'delete',
      path: PHONE,
      summary: 'Get no text messages any more',
      responses: { 204: { description: 'Forgotten.' }, ...problems() },
    }),
    async (c) => {
      await removePhone(ctxOf(c))
      return c.body(null, 204)
    },
  )
