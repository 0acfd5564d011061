import { createRoute, z } from '@hono/zod-openapi'
import { idParam } from '#core/contracts/common'
import { invitationSchema, inviteInput } from '#core/contracts/workspaces'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { cancelInvitation } from './cancel-invitation.ts'
import { invite } from './invite.ts'
import { listInvitations } from './list-invitations.ts'
import { resendInvitation } from './resend-invitation.ts'

const common = { tags: ['Workspaces'], security: secured }

/** `/api/workspaces/current/invitations`: what those who manage members do. */
export const invitationRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/',
      summary: 'List open invitations',
      responses: {
        200: json(z.object({ items: z.array(invitationSchema) }), 'Newest first.'),
        ...problems(),
      },
    }),
    async (c) => c.json({ items: await listInvitations(ctxOf(c)) }, 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/',
      summary: 'Invite somebody by e-mail',
      description: 'Good for seven days. An open invitation of the same address is renewed instead.',
      request: { body: jsonBody(inviteInput) },
      responses: {
        201: json(invitationSchema, 'The invitation; the mail is on its way.'),
        ...problems('conflict', 'idempotency_conflict'),
      },
    }),
    async (c) => c.json(await invite(ctxOf(c), c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/resend',
      summary: 'Send an invitation once more',
      request: { params: idParam },
      responses: {
        200: json(invitationSchema, 'The invitation, with seven new days.'),
        ...problems('conflict', 'idempotency_conflict'),
      },
    }),
    async (c) => c.json(await resendInvitation(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'delete',
      path: '/{id}',
      summary: 'Take an invitation back',
      request: { params: idParam },
      responses: { 204: { description: 'Its link no longer works.' }, ...problems('conflict') },
    }),
    async (c) => {
      await cancelInvitation(ctxOf(c), c.req.valid('param').id)
      return c.body(null, 204)
    },
  )
