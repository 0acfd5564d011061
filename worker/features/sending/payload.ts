import { z } from 'zod'
import { CHAT_SERVICES } from '#core/domain/notifications/delivery'
import type { Secrets } from '../../adapters/secrets.ts'

/** What leaves the house, by channel, as the ledger keeps it sealed. */
const messageSchema = z.discriminatedUnion('channel', [
  z.object({
    channel: z.literal('email'),
    to: z.string(),
    subject: z.string(),
    text: z.string(),
    html: z.string(),
    headers: z.record(z.string(), z.string()).optional(),
  }),
  z.object({
    channel: z.literal('push'),
    subscriptionId: z.string(),
    endpoint: z.string(),
    p256dh: z.string(),
    auth: z.string(),
    payload: z.string(),
    urgency: z.enum(['low', 'normal', 'high']),
  }),
  z.object({ channel: z.literal('sms'), to: z.string(), text: z.string() }),
  z.object({
    channel: z.literal('chat'),
    destinationId: z.string(),
    service: z.enum(CHAT_SERVICES),
    address: z.string(),
    title: z.string(),
    text: z.string(),
    url: z.string().nullable(),
  }),
])
export type Message = z.infer<typeof messageSchema>

interface Place {
  id: string
  workspaceId: string | null
}

const aadOf = ({ id, workspaceId }: Place) => `effect/${workspaceId ?? '-'}/${id}`

/** The columns of an effect that hold its message. */
export const sealPayload = async (secrets: Secrets, place: Place, message: Message) => ({
  payload: await secrets.seal(JSON.stringify(message), aadOf(place)),
  sealedWith: secrets.newestKey,
})

/** Throws `SecretError` when the record is not this row's own. A row says its channel; older payloads do not. */
export async function openPayload(
  secrets: Secrets,
  row: Place & { payload: string; channel: string },
): Promise<Message> {
  const stored: unknown = JSON.parse(await secrets.open(row.payload, aadOf(row)))
  return messageSchema.parse({ channel: row.channel, ...z.looseObject({}).parse(stored) })
}
