import { EmailMessage } from 'cloudflare:email'
import { type Envelope, toEnvelope } from './mime.ts'
import { accepted, failed, type OutgoingMail, type Provider } from './provider.ts'

/**
 * Sends by the platform's `send_email` binding. It takes no key, and its errors do not say how far a message
 * came: only those that name a fault of the message are definite.
 */
export const createCloudflareMailer = (binding: SendEmail): Provider<OutgoingMail> => ({
  ...{ name: 'cloudflare', dedupes: false },
  async send(mail) {
    let envelope: Envelope
    try {
      envelope = toEnvelope(mail)
    } catch (error) {
      return failed('refused', messageOf(error))
    }
    try {
      await binding.send(new EmailMessage(envelope.from, envelope.to, envelope.message))
      return accepted()
    } catch (error) {
      const reason = messageOf(error)
      if (/not allowed|not verified|invalid|unsupported|too large/i.test(reason))
        return failed('refused', reason)
      if (/rate|quota|limit/i.test(reason)) return failed('throttled', reason)
      return failed('lost', reason)
    }
  },
})

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
