import { notificationSubject } from '#core/domain/mail/notification-subjects'
import { mailLocale } from '#core/domain/mail/render-mail'
import type { Severity } from '#core/domain/notifications/kinds'
import type { ReactionCtx } from '../../events/reactions.ts'
import type { Message } from '../sending/index.ts'
import type { DueDelivery } from './decide-delivery.ts'
import { notificationMail, pageOf } from './notification-mail.ts'
import type { Address, Reached } from './reach.ts'

/** What a delivery says, once for each address. */
export async function messagesFor(
  { deps }: ReactionCtx,
  due: DueDelivery,
  { name, addresses }: Reached,
): Promise<{ name: string; message: Message }[]> {
  const url = pageOf(due.data, deps.config.APP_URL)
  const actor = due.data.actor?.name ?? ''
  const title = notificationSubject(mailLocale(due.locale), due.kind, { actor, title: due.data.title })
  const said = { title, text: due.data.excerpt, url }
  return addresses.map((address) => ({
    name: address.name,
    message: messageTo(address, { ...due, name }, said, deps.config.APP_URL),
  }))
}

function messageTo(
  address: Address,
  due: DueDelivery & { name: string },
  { title, text, url }: { title: string; text: string; url: string },
  appUrl: string,
): Message {
  switch (address.channel) {
    case 'email':
      return { channel: 'email', to: address.to, ...notificationMail(due, appUrl) }
    case 'push': {
      const { endpoint, p256dh, auth, name: subscriptionId } = address
      const shown = {
        title,
        body: text,
        url,
        tag: due.row.notificationId,
        actions: [{ action: 'open', url }],
      }
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
