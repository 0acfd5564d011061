import type { Reaction } from '../../events/reactions.ts'
import { notify } from './notify.ts'
import { membersWho } from './recipients.ts'

/** Whoever manages webhooks hears that one was turned off. */
export const notifyOfWebhookOff: Reaction<'webhook_endpoint.turned_off'> = {
  name: 'notify-of-webhook-off',
  async run(ctx, { id, workspaceId, occurredAt, data }) {
    if (!workspaceId) return []
    const told = await membersWho(ctx.db, workspaceId, 'webhook:manage')
    const { endpointId, name: title, reason } = data
    return notify(ctx, { id, workspaceId, occurredAt }, 'webhook.off', told, {
      ...{ actor: null, title, excerpt: '', contentId: null, threadId: null },
      values: { reason, url: `${ctx.deps.config.APP_URL}/settings/webhooks/${endpointId}` },
    })
  },
}
