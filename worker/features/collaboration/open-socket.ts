import type { Handler } from 'hono'
import { idSchema } from '#core/contracts/common'
import { offeredTicket, readTicket, sessionAudience } from '#objects/lib/tickets'
import { depsOf } from '../../deps.ts'
import type { AppEnv } from '../../http/router.ts'

const refuse = (status: number, reason: string) => new Response(reason, { status })

/**
 * Hands an upgrade to the session of its document. The ticket is the credential, so this stands before the
 * middleware of the JSON API; the object checks once more that the ticket was not used before.
 */
export const openSocket: Handler<AppEnv> = async (c) => {
  const { config, sessions } = depsOf(c.env)
  const contentId = idSchema.safeParse(c.req.param('contentId'))
  if (c.req.header('upgrade')?.toLowerCase() !== 'websocket') return refuse(426, 'Open a WebSocket here.')
  const origin = c.req.header('origin')
  if (origin && origin !== config.APP_URL && !config.ALLOWED_ORIGINS.includes(origin))
    return refuse(403, 'This origin may not open sockets here.')
  const offered = offeredTicket(c.req.header('sec-websocket-protocol') ?? null)
  if (!contentId.success || !offered) return refuse(401, 'Offer a ticket as a subprotocol.')
  const audience = sessionAudience(contentId.data)
  if (!(await readTicket(config.BETTER_AUTH_SECRET, audience, offered.ticket)))
    return refuse(401, 'The ticket is expired or not for this document.')
  return sessions.open(contentId.data, c.req.raw)
}
