import type { SocketTicket } from '#core/contracts/collaboration'
import { sessionAccess } from '#core/domain/collaboration/access'
import { personColour } from '#core/domain/collaboration/colour'
import { credentialOf } from '#core/domain/collaboration/ruling'
import { PROTOCOL, sessionAudience, signTicket, TICKET_LIFE } from '#objects/lib/tickets'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { getContent } from '../content/index.ts'
import { liveActor } from './live-actor.ts'

/** A ticket to open one socket on a content's live document. Foreign and absent contents are both `not_found`. */
export async function issueTicket(ctx: Ctx, contentId: string): Promise<SocketTicket> {
  authorize(ctx, 'content:read')
  const { workspaceId, now, deps } = ctx
  const [actor, { trashedAt }] = await Promise.all([
    liveActor(ctx, 'content:read'),
    getContent(ctx, contentId),
  ])
  const { canWrite, canSuggest } = sessionAccess(actor, { trashed: trashedAt !== null })
  const { userId, name, role } = actor
  const claims = {
    userId,
    credential: credentialOf(actor),
    workspaceId,
    name,
    role,
    colour: personColour(userId),
    canWrite,
    canSuggest,
  }
  const ticket = await signTicket(deps.config.BETTER_AUTH_SECRET, sessionAudience(contentId), claims, {
    id: deps.newId(),
    now,
  })
  return {
    ticket,
    url: `${deps.config.APP_URL.replace(/^http/, 'ws')}/api/collaboration/${contentId}/socket`,
    protocols: [PROTOCOL, `ticket.${ticket}`],
    canWrite,
    canSuggest,
    expiresAt: new Date(now + TICKET_LIFE * 1000).toISOString(),
  }
}
