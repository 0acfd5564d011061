import { sql } from 'drizzle-orm'
import type { CreateWebhookEndpointInput, SignedWebhookEndpoint } from '#core/contracts/webhooks'
import { AppError } from '#core/errors'
import { authorize } from '../../authorize.ts'
import { actorName, type Ctx } from '../../context.ts'
import { commit, type Guard } from '../../db/commit.ts'
import { webhookEndpoint } from '../../db/schema/index.ts'
import { audited, checkUrl, daysOf, PERMISSION } from './endpoints.ts'
import type { EndpointRow } from './ledger.ts'
import { toEndpoint } from './rows.ts'
import { newWebhookSecret, sealSecrets } from './secret.ts'

/** Endpoints one workspace may have. */
const MOST = 20

/**
 * Makes an endpoint; its secret is in this answer alone, so that a repeat with the same `Idempotency-Key` gets
 * `idempotency_conflict`. Throws `invalid_input` for an address that is not to be reached, `conflict` at the limit.
 */
export async function createEndpoint(
  ctx: Ctx,
  { name, url, events }: CreateWebhookEndpointInput,
): Promise<SignedWebhookEndpoint> {
  authorize(ctx, PERMISSION)
  checkUrl(ctx, url)
  const place = { id: ctx.deps.newId(), workspaceId: ctx.workspaceId }
  const secret = newWebhookSecret()
  const row: EndpointRow = {
    ...{ ...place, name, url, events: events && [...new Set(events)], status: 'active' },
    ...{ offReason: null, offAt: null, failingSince: null, previousUntil: null },
    ...(await sealSecrets(ctx.deps.secrets, place, { current: secret })),
    ...{ createdBy: actorName(ctx.actor), createdAt: ctx.now, updatedAt: ctx.now },
  }
  await commit(ctx, {
    permission: PERMISSION,
    guards: [roomForOne(ctx)],
    writes: [ctx.db.insert(webhookEndpoint).values(row)],
    audit: audited('webhook_endpoint.created', row),
  })
  return { ...toEndpoint(row, (await daysOf(ctx))(row.id), ctx.now), secret }
}

const roomForOne = ({ workspaceId }: Ctx): Guard => ({
  name: 'endpoints',
  condition: sql`(SELECT count(*) FROM webhook_endpoint WHERE workspace_id = ${workspaceId}) < ${MOST}`,
  error: new AppError(
    'conflict',
    `A workspace can have at most ${MOST} webhook endpoints. Delete one first.`,
  ),
})
