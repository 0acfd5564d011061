import { type BrowserKeys, openBrowser, sealBrowser } from '../../adapters/browser-keys.ts'
import type { Secrets } from '../../adapters/secrets.ts'

interface Place {
  id: string
  workspaceId: string
}

export const browserAad = ({ id, workspaceId }: Place) => `push_subscription/${workspaceId}/${id}`
export const chatAad = ({ id, workspaceId }: Place) => `chat_destination/${workspaceId}/${id}`

export const sealSubscription = (secrets: Secrets, place: Place, keys: BrowserKeys): Promise<string> =>
  sealBrowser(secrets, browserAad(place), keys)

export const openSubscription = (secrets: Secrets, row: Place & { sealed: string }): Promise<BrowserKeys> =>
  openBrowser(secrets, browserAad(row), row.sealed)

export const sealDestination = (secrets: Secrets, place: Place, address: string): Promise<string> =>
  secrets.seal(address, chatAad(place))

export const openDestination = (secrets: Secrets, row: Place & { sealed: string }): Promise<string> =>
  secrets.open(row.sealed, chatAad(row))
