import { notificationSubject } from '#core/domain/mail/notification-subjects'
import { mailLocale } from '#core/domain/mail/render-mail'
import type { Severity } from '#core/domain/notifications/kinds'
import type { ReactionCtx } from '../../events/reactions.ts'
import type { Message } from '../sending/index.ts'
import { contactMail } from './contact-mail.ts'
import type { DueDelivery } from './due-delivery.ts'
import { notificationMail, pageOf } from './notification-mail.ts'
import type { Address, Reached } from './reach.ts'

interface Said {
  title: string
  text: string
  url: string
}

/** What a delivery says, once for each address. */
export async function messagesFor(
  ctx: ReactionCtx,
  due: DueDelivery,
  reached: Reached,
): Promise<{ name: string; message: Message }[]> {
  const url = pageOf(due.data, ctx.deps.config.APP_URL)
  const actor = due.data.actor?.name ?? ''
  const locale = mailLocale(reached.to === 'contact' ? (reached.facts.locale ?? due.locale) : due.locale)
  const title = notificationSubject(locale, due.kind, { actor, title: due.data.title })
  const said = { title, text: due.data.excerpt, url }
  const told = { ...due, name: reached.name, locale }
  return Promise.all(
    reached.addresses.map(async (address) => {
      const message = await messageTo(ctx, address, told, said)
      return { name: address.name, message: reached.to === 'contact' ? await forContact(message) : message }
    }),
  )

  /** Mail to a contact can be left with one click, and tells what became of it. */
  async function forContact(message: Message): Promise<Message> {
    if (message.channel !== 'email' || !due.row.contactId) return message
    const { workspaceId, id: deliveryId, contactId } = due.row
    return contactMail(ctx, { workspaceId, deliveryId, contactId }, message)
  }
}

async function messageTo(
  { deps }: ReactionCtx,
  address: Address,
  due: DueDelivery & { name: string },
  { title, text, url }: Said,
): Promise<Message> {
  switch (address.channel) {
    case 'email':
      return { channel: 'email', to: address.to, ...notificationMail(due, deps.config.APP_URL) }
    case 'sms':
      return { channel: 'sms', to: address.to, text: [title, text].filter(Boolean).join('\n') }
    case 'push': {
      const { endpoint, p256dh, auth, name: subscriptionId } = address
      const shown = { title, body: text, url, tag: due.row.notificationId }
      return {
        ...{ channel: 'push', subscriptionId, endpoint, p256dh, auth },
        ...{ payload: JSON.stringify(shown), urgency: URGENCY[due.row.priority] },
      }
    }
    case 'chat': {
      const { destinationId, service, address: to } = address
      return { channel: 'chat', destinationId, service, address: to, title, text, url }
    }
  }
}

const URGENCY: Record<Severity, 'low' | 'normal' | 'high'> = {
  ...{ low: 'low', normal: 'normal', high: 'high', critical: 'high' },
}
