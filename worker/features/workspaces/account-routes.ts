import { createRoute, z } from '@hono/zod-openapi'
import { idParam } from '#core/contracts/common'
import { workspaceInput, workspaceSchema } from '#core/contracts/workspaces'
import { json, jsonBody, problems } from '../../http/openapi.ts'
import { accountCtxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { createWorkspace } from './create-workspace.ts'
import { listWorkspaces } from './list-workspaces.ts'
import { switchWorkspace } from './switch-workspace.ts'

const common = { tags: ['Workspaces'], security: [{ accessToken: [] }] }

/** `/api/workspaces`: what a person does for themselves, in a workspace or in none. */
export const accountRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/',
      summary: 'List your workspaces',
      responses: { 200: json(z.object({ items: z.array(workspaceSchema) }), 'By name.'), ...problems() },
    }),
    async (c) => c.json({ items: await listWorkspaces(accountCtxOf(c)) }, 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/',
      summary: 'Create a workspace',
      description: 'You become its owner and this sign-in moves into it: get a new access token afterwards.',
      request: { body: jsonBody(workspaceInput) },
      responses: {
        201: json(workspaceSchema, 'The workspace.'),
        ...problems('conflict', 'idempotency_conflict'),
      },
    }),
    async (c) => c.json(await createWorkspace(accountCtxOf(c), c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/switch',
      summary: 'Move this sign-in into another workspace',
      description: 'The access token you have stays with the earlier workspace: get a new one afterwards.',
      request: { params: idParam },
      responses: { 200: json(workspaceSchema, 'The workspace.'), ...problems('idempotency_conflict') },
    }),
    async (c) => c.json(await switchWorkspace(accountCtxOf(c), c.req.valid('param').id), 200),
  )
