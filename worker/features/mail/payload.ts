import { z } from 'zod'
import type { Secrets } from '../../adapters/secrets.ts'

const messageSchema = z.object({ to: z.string(), subject: z.string(), text: z.string(), html: z.string() })
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

/** Throws `SecretError` when the record is not this row's own. */
export async function openPayload(secrets: Secrets, row: Place & { payload: string }): Promise<Message> {
  return messageSchema.parse(JSON.parse(await secrets.open(row.payload, aadOf(row))))
}
