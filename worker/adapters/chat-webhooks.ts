import { chatBody } from '#core/domain/notifications/chat-body'
import type { ChatService } from '#core/domain/notifications/delivery'
import { accepted, failed, type Handover, type OutgoingChat, type Provider } from './provider.ts'
import { FetchFailure, type SafeFetch } from './safe-fetch.ts'

const TIMEOUT = 15_000

/** Posts to incoming webhooks of Slack, Discord and Teams, whose addresses people gave: by `safeFetch` alone. */
export const createChatWebhooks = (safeFetch: SafeFetch): Provider<OutgoingChat> => ({
  ...{ name: 'webhook', dedupes: false },
  async send({ service, address, title, text, url }) {
    try {
      const { status, headers, body } = await safeFetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(chatBody(service, { title, text, url })),
        ...{ maxBytes: 65_536, timeout: TIMEOUT },
      })
      return outcome(service, status, headers, new TextDecoder().decode(body))
    } catch (error) {
      if (!(error instanceof FetchFailure)) throw error
      return failed(error.fault === 'refused' ? 'refused' : 'lost', error.message)
    }
  },
})

function outcome(service: ChatService, status: number, headers: Headers, text: string): Handover {
  if (status >= 200 && status < 300) return accepted()
  const reason = `${status} ${text.replaceAll(/\s+/g, ' ').slice(0, 200)}`
  if (status === 429) return failed('throttled', reason, Number(headers.get('retry-after') ?? 0) * 1000)
  // Slack: 404 no_service, 410 channel_is_archived; Discord: 404 unknown webhook.
  if (status === 404 || status === 410) return failed('gone', reason)
  if (status === 502 || status === 504) return failed('lost', reason)
  return failed(status >= 500 && service ? 'down' : 'refused', reason)
}
