import { z } from 'zod'
import { presenceStateSchema } from '#core/contracts/hub'
import type { Ticket } from '../lib/tickets.ts'
import type { Page } from './hub.ts'

/** What a socket carries through a hibernation. */
const attachmentSchema = z.object({
  holder: z.object({ userId: z.string(), credential: z.string(), issuedAt: z.number() }),
  shown: z.object({
    userId: z.string(),
    name: z.string(),
    colour: z.string(),
    state: presenceStateSchema,
    contentId: z.string().nullable(),
  }),
  seen: z.number(),
})
type Attachment = z.infer<typeof attachmentSchema>

/** Makes a fresh socket the page of whoever its ticket names. */
export function admit(socket: WebSocket, ticket: Ticket, now: number): void {
  const { userId, credential, issuedAt, name, colour } = ticket
  const attachment: Attachment = {
    holder: { userId, credential, issuedAt },
    shown: { userId, name, colour, state: 'online', contentId: null },
    seen: now,
  }
  socket.serializeAttachment(attachment)
}

/** The page behind an admitted socket. `lastPing` is when the platform last answered a ping for it (epoch ms). */
export function pageOf(socket: WebSocket, { now, lastPing }: { now(): number; lastPing(): number }): Page {
  let kept = attachmentSchema.parse(socket.deserializeAttachment())
  return {
    holder: kept.holder,
    get shown() {
      return kept.shown
    },
    seen: () => Math.max(kept.seen, lastPing()),
    show(state, contentId) {
      kept = { ...kept, shown: { ...kept.shown, state, contentId }, seen: now() }
      socket.serializeAttachment(kept)
    },
    send(message) {
      if (socket.readyState === WebSocket.OPEN) socket.send(message)
    },
    close(code, reason) {
      if (socket.readyState === WebSocket.OPEN) socket.close(code, reason)
    },
  }
}
