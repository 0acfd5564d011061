import { createRoute, z } from '@hono/zod-openapi'
import { auditPage, auditQuery, auditVerdictSchema, verifyAuditQuery } from '#core/contracts/security'
import { json, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { exportAudit } from './export-audit.ts'
import { listAudit } from './list-audit.ts'
import { verifyAudit } from './verify-audit.ts'

/** Typed as any string, since the library takes every name that ends in `json` for JSON. */
const JSON_LINES: string = 'application/x-ndjson'

const common = { tags: ['Audit'], security: secured }

export const auditRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/',
      summary: 'Who did what',
      request: { query: auditQuery },
      responses: { 200: json(auditPage, 'A page, newest first.'), ...problems() },
    }),
    async (c) => c.json(await listAudit(ctxOf(c), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/verify',
      summary: 'Check the chain of the audit log',
      request: { query: verifyAuditQuery },
      responses: { 200: json(auditVerdictSchema, 'Whether it holds, and where not.'), ...problems() },
    }),
    async (c) => c.json(await verifyAudit(ctxOf(c), c.req.valid('query').after), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/export',
      summary: 'The whole audit log as JSON Lines',
      responses: {
        200: {
          content: { [JSON_LINES]: { schema: z.string() } },
          description: 'One `AuditEntry` a line, oldest first.',
        },
        ...problems(),
      },
    }),
    async (c) =>
      c.body(exportAudit(ctxOf(c)), 200, {
        'content-type': JSON_LINES,
        'content-disposition': 'attachment; filename="audit.jsonl"',
      }),
  )
