import { z } from 'zod'
import type { Secrets } from '../../adapters/secrets.ts'

const subscriptionSchema = z.object({ endpoint: z.string(), p256dh: z.string(), auth: z.string() })
export type BrowserKeys = z.infer<typeof subscriptionSchema>

interface Place {
  id: string
  workspaceId: string
}

const browserAad = ({ id, workspaceId }: Place) => `push_subscription/${workspaceId}/${id}`
const chatAad = ({ id, workspaceId }: Place) => `chat_destination/${workspaceId}/${id}`

export const sealSubscription = (secrets: Secrets, place: Place, keys: BrowserKeys): Promise<string> =>
  secrets.seal(JSON.stringify(keys), browserAad(place))

export const openSubscription = async (
  secrets: Secrets,
  row: Place & { sealed: string },
): Promise<BrowserKeys> =>
  subscriptionSchema.parse(JSON.parse(await secrets.open(row.sealed, browserAad(row))))

export const sealDestination = (secrets: Secrets, place: Place, address: string): Promise<string> =>
  secrets.seal(address, chatAad(place))

export const openDestination = (secrets: Secrets, row: Place & { sealed: string }): Promise<string> =>
  secrets.open(row.sealed, chatAad(row))
