import type { Context, Handler } from 'hono'
import { idSchema } from '#core/contracts/common'
import { offeredTicket, readHubTicket, readTicket, sessionAudience, type Ticket } from '#objects/lib/tickets'
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
  const audience = sessionAudience(contentId.data ?? '')
  const ticket = await admitted(c, (offered) => readTicket(config.BETTER_AUTH_SECRET, audience, offered))
  if (ticket instanceof Response) return ticket
  return contentId.success ? sessions.open(contentId.data, c.req.raw) : refuse(401, NO_TICKET)
}

/** Hands an upgrade to the hub of the workspace its ticket names. */
export const openHubSocket: Handler<AppEnv> = async (c) => {
  const { config, hubs } = depsOf(c.env)
  const ticket = await admitted(c, (offered) => readHubTicket(config.BETTER_AUTH_SECRET, offered))
  return ticket instanceof Response ? ticket : hubs.open(ticket.workspaceId, c.req.raw)
}

const NO_TICKET = 'Offer a ticket as a subprotocol.'

/** The ticket of a request that may open a socket, or the refusal. */
async function admitted(
  c: Context<AppEnv>,
  read: (offered: string) => Promise<Ticket | null>,
): Promise<Ticket | Response> {
  const { config } = depsOf(c.env)
  if (c.req.header('upgrade')?.toLowerCase() !== 'websocket') return refuse(426, 'Open a WebSocket here.')
  const origin = c.req.header('origin')
  if (origin && origin !== config.APP_URL && !config.ALLOWED_ORIGINS.includes(origin))
    return refuse(403, 'This origin may not open sockets here.')
  const offered = offeredTicket(c.req.header('sec-websocket-protocol') ?? null)
  if (!offered) return refuse(401, NO_TICKET)
  return (await read(offered.ticket)) ?? refuse(401, 'The ticket is expired or not for this place.')
}
