import type { Delivery } from '#core/domain/mail/delivery'

export interface OutgoingMail {
  /** The effect's id; a provider that sees it twice has seen one mail. */
  id: string
  from: string
  to: string
  subject: string
  text: string
  html: string
  /** Epoch milliseconds. */
  at: number
}

/** Hands one mail over and tells how it ended; what goes wrong is an outcome, not an exception. */
export interface Mailer {
  name: string
  send(mail: OutgoingMail): Promise<Delivery>
}
