import { createRoute } from '@hono/zod-openapi'
import { idParam } from '#core/contracts/common'
import { changeRoleInput, memberPage, memberSchema, membersQuery } from '#core/contracts/workspaces'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { changeRole } from './change-role.ts'
import { listMembers } from './list-members.ts'
import { removeMember } from './remove-member.ts'

const common = { tags: ['Workspaces'], security: secured }

/** `/api/workspaces/current/members` */
export const memberRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/',
      summary: 'List members',
      request: { query: membersQuery },
      responses: { 200: json(memberPage, 'In the order they joined.'), ...problems() },
    }),
    async (c) => c.json(await listMembers(ctxOf(c), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'patch',
      path: '/{id}',
      summary: 'Give a member another role',
      description: 'Only an owner may make or unmake owners, and the last owner stays one.',
      request: { params: idParam, body: jsonBody(changeRoleInput) },
      responses: { 200: json(memberSchema, 'The member.'), ...problems('conflict') },
    }),
    async (c) => c.json(await changeRole(ctxOf(c), c.req.valid('param').id, c.req.valid('json').role), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'delete',
      path: '/{id}',
      summary: 'Remove a member',
      description: 'Their API keys of this workspace are revoked with it.',
      request: { params: idParam },
      responses: { 204: { description: 'Removed.' }, ...problems('conflict') },
    }),
    async (c) => {
      await removeMember(ctxOf(c), c.req.valid('param').id)
      return c.body(null, 204)
    },
  )
