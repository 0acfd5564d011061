import type { SocketTicket } from '#core/contracts/collaboration'
import { personColour } from '#core/domain/collaboration/colour'
import { forbidden } from '#core/errors'
import { hubAudience, PROTOCOL, signTicket, TICKET_LIFE } from '#objects/lib/tickets'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { liveActor } from './live-actor.ts'

/**
 * A ticket to open one page's socket on the workspace's hub. Throws `forbidden` for an API key or an
 * application: being present is for people, and what happens is told to programs by webhooks.
 */
export async function issueHubTicket(ctx: Ctx): Promise<SocketTicket> {
  authorize(ctx, 'content:read')
  if (ctx.actor.kind !== 'user' || ctx.actor.grant) throw forbidden('Only a signed-in person can be present.')
  const { workspaceId, now, deps } = ctx
  const { userId, name, role } = await liveActor(ctx, 'content:read')
  const claims = { userId, credential: ctx.actor.sessionId, workspaceId, name, role }
  const ticket = await signTicket(
    deps.config.BETTER_AUTH_SECRET,
    hubAudience(workspaceId),
    { ...claims, colour: personColour(userId), canWrite: false, canSuggest: false },
    { id: deps.newId(), now },
  )
  return {
    ticket,
    url: `${deps.config.APP_URL.replace(/^http/, 'ws')}/api/collaboration/hub/socket`,
    protocols: [PROTOCOL, `ticket.${ticket}`],
    canWrite: false,
    canSuggest: false,
    expiresAt: new Date(now + TICKET_LIFE * 1000).toISOString(),
  }
}
