import { z } from 'zod'
import type { Secrets } from '../../adapters/secrets.ts'

interface Place {
  id: string
  workspaceId: string
}

/** What an endpoint's messages are signed with; the one before holds on for a while. */
const kept = z.object({ current: z.string(), previous: z.string().optional() })
export type WebhookSecrets = z.infer<typeof kept>

/** Between the 24 and 64 bytes that the Standard Webhooks specification asks for; as many as the hash has. */
const BYTES = 32

export const newWebhookSecret = (): string =>
  `whsec_${crypto.getRandomValues(new Uint8Array(BYTES)).toBase64()}`

export const endpointAad = ({ id, workspaceId }: Place) => `webhook_endpoint/${workspaceId}/${id}`

/** The columns of an endpoint that hold its secrets. */
export const sealSecrets = async (secrets: Secrets, place: Place, own: WebhookSecrets) => ({
  sealed: await secrets.seal(JSON.stringify(own), endpointAad(place)),
  sealedWith: secrets.newestKey,
})

/** Throws `SecretError` when the record is not this row's own. */
export const openSecrets = async (
  secrets: Secrets,
  row: Place & { sealed: string },
): Promise<WebhookSecrets> => kept.parse(JSON.parse(await secrets.open(row.sealed, endpointAad(row))))
