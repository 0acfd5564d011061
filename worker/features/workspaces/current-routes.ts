import { createRoute } from '@hono/zod-openapi'
import { deleteWorkspaceInput, updateWorkspaceInput, workspaceSchema } from '#core/contracts/workspaces'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { deleteWorkspace } from './delete-workspace.ts'
import { getWorkspace } from './get-workspace.ts'
import { leaveWorkspace } from './leave-workspace.ts'
import { updateWorkspace } from './update-workspace.ts'

const common = { tags: ['Workspaces'], security: secured }

/** `/api/workspaces/current`: the workspace the credential is for. */
export const currentRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/',
      summary: 'Read the workspace',
      responses: { 200: json(workspaceSchema, 'The workspace, with your role.'), ...problems() },
    }),
    async (c) => c.json(await getWorkspace(ctxOf(c)), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'patch',
      path: '/',
      summary: 'Change name, time zone or language',
      request: { body: jsonBody(updateWorkspaceInput) },
      responses: { 200: json(workspaceSchema, 'The workspace.'), ...problems() },
    }),
    async (c) => c.json(await updateWorkspace(ctxOf(c), c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'delete',
      path: '/',
      summary: 'Erase the workspace for good',
      description:
        'Members, content, invitations and keys go with it and cannot be brought back. Its name confirms.',
      request: { body: jsonBody(deleteWorkspaceInput) },
      responses: { 204: { description: 'Erased.' }, ...problems() },
    }),
    async (c) => {
      await deleteWorkspace(ctxOf(c), c.req.valid('json'))
      return c.body(null, 204)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/leave',
      summary: 'Leave the workspace',
      responses: { 204: { description: 'You are no member any more.' }, ...problems('conflict') },
    }),
    async (c) => {
      await leaveWorkspace(ctxOf(c))
      return c.body(null, 204)
    },
  )
