import type { SignedWebhookEndpoint } from '#core/contracts/webhooks'
import { ROTATION } from '#core/domain/webhooks/standing'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { webhookEndpoint } from '../../db/schema/index.ts'
import { audited, daysOf, findEndpoint, ownEndpoint, PERMISSION } from './endpoints.ts'
import { toEndpoint } from './rows.ts'
import { newWebhookSecret, openSecrets, sealSecrets } from './secret.ts'

/**
 * Gives an endpoint a new secret, which is in this answer alone; what is sent within a day is signed with the one before
 * as well. Throws `not_found`.
 */
export async function rotateSecret(ctx: Ctx, id: string): Promise<SignedWebhookEndpoint> {
  authorize(ctx, PERMISSION)
  const row = await findEndpoint(ctx, id)
  const { current: previous } = await openSecrets(ctx.deps.secrets, row)
  const secret = newWebhookSecret()
  const change = {
    ...(await sealSecrets(ctx.deps.secrets, row, { current: secret, previous })),
    ...{ previousUntil: ctx.now + ROTATION, updatedAt: ctx.now },
  }
  await commit(ctx, {
    permission: PERMISSION,
    writes: [ctx.db.update(webhookEndpoint).set(change).where(ownEndpoint(ctx, id))],
    audit: audited('webhook_endpoint.secret_rotated', row),
  })
  return { ...toEndpoint({ ...row, ...change }, (await daysOf(ctx))(id), ctx.now), secret }
}
