import type { ChatService } from '#core/domain/notifications/delivery'
import type { Failure } from '#core/domain/notifications/retry-plan'

/** How handing over ended; what goes wrong is an outcome, not an exception. `ref` is the provider's own name of it. */
export type Handover = { kind: 'accepted'; ref: string | null } | ({ kind: 'failed' } & Failure)

/** One way out of a channel. */
export interface Provider<Message> {
  name: string
  /** Whether a second message of the same id is known for a copy and not sent. */
  dedupes: boolean
  send(message: Message): Promise<Handover>
}

interface Outgoing {
  /** The effect's id: the provider's idempotency key where it takes one. */
  id: string
  /** Epoch milliseconds. */
  at: number
}

export interface OutgoingMail extends Outgoing {
  from: string
  to: string
  subject: string
  text: string
  html: string
  /** Further header fields, such as those to unsubscribe by. */
  headers?: Record<string, string>
}

export interface OutgoingPush extends Outgoing {
  endpoint: string
  /** The browser's public key and secret of RFC 8291, base64url. */
  p256dh: string
  auth: string
  /** What the service worker gets. */
  payload: string
  urgency: 'low' | 'normal' | 'high'
}

export interface OutgoingSms extends Outgoing {
  to: string
  text: string
}

export interface OutgoingChat extends Outgoing {
  service: ChatService
  address: string
  title: string
  text: string
  url: string | null
}

/** The ways out of each channel, in order of preference. */
export interface Providers {
  email: readonly Provider<OutgoingMail>[]
  push: readonly Provider<OutgoingPush>[]
  sms: readonly Provider<OutgoingSms>[]
  chat: readonly Provider<OutgoingChat>[]
}

export const accepted = (ref: string | null = null): Handover => ({ kind: 'accepted', ref })

export const failed = (cause: Failure['class'], reason: string, retryAfter?: number): Handover => ({
  kind: 'failed',
  class: cause,
  reason: reason.slice(0, 400),
  ...(retryAfter !== undefined && { retryAfter }),
})
