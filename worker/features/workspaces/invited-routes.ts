import { createRoute } from '@hono/zod-openapi'
import { idParam } from '#core/contracts/common'
import { invitationViewSchema, workspaceSchema } from '#core/contracts/workspaces'
import { json, problems } from '../../http/openapi.ts'
import { accountCtxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { acceptInvitation, declineInvitation } from './answer-invitation.ts'
import { viewInvitation } from './view-invitation.ts'

const common = { tags: ['Workspaces'], security: [{ accessToken: [] }], request: { params: idParam } }

/** `/api/workspaces/invitations`: what the invited do; the id is the secret of the link in their mail. */
export const invitedRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      security: [],
      method: 'get',
      path: '/{id}',
      summary: 'Look at an invitation you were sent',
      responses: { 200: json(invitationViewSchema, 'Who asks, where to and as what.'), ...problems() },
    }),
    async (c) => {
      const ctx = { db: c.get('db'), now: c.get('deps').clock(), person: c.get('person') }
      return c.json(await viewInvitation(ctx, c.req.valid('param').id), 200)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/accept',
      summary: 'Accept an invitation',
      description: 'This sign-in moves into the workspace: get a new access token afterwards.',
      responses: {
        200: json(workspaceSchema, 'The workspace, with your role.'),
        ...problems('conflict', 'idempotency_conflict'),
      },
    }),
    async (c) => c.json(await acceptInvitation(accountCtxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/decline',
      summary: 'Decline an invitation',
      responses: { 204: { description: 'Declined.' }, ...problems('conflict', 'idempotency_conflict') },
    }),
    async (c) => {
      await declineInvitation(accountCtxOf(c), c.req.valid('param').id)
      return c.body(null, 204)
    },
  )
