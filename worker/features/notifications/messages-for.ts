import type { RenderedNotification } from '#core/contracts/notification-templates'
import { templateLocale } from '#core/domain/notification-templates/built-in/index'
import { addressOf, valuesOf } from '#core/domain/notification-templates/values'
import type { Severity } from '#core/domain/notifications/kinds'
import type { ReactionCtx } from '../../events/reactions.ts'
import { renderNotification } from '../notification-templates/index.ts'
import type { Message } from '../sending/index.ts'
import type { DueDelivery } from './decide-delivery.ts'
import type { Address, Reached } from './reach.ts'

/** What a delivery says, once for each address. */
export async function messagesFor(
  ctx: ReactionCtx,
  due: DueDelivery,
  { name, addresses }: Reached,
): Promise<{ name: string; message: Message }[]> {
  const appUrl = ctx.deps.config.APP_URL
  const said = await renderNotification(ctx, {
    ...{ workspaceId: due.row.workspaceId, kind: due.kind, channel: due.row.channel },
    locale: templateLocale(due.locale),
    data: valuesOf(due.data, { recipient: name, appUrl }),
  })
  return addresses.map((address) => ({
    name: address.name,
    message: messageTo(address, due, said, addressOf(due.data, appUrl)),
  }))
}

/** Throws when the words are those of another channel than the address. */
function messageTo(address: Address, due: DueDelivery, said: RenderedNotification, home: string): Message {
  if (address.channel === 'email' && said.channel === 'email') {
    const { subject, text, html } = said
    return { channel: 'email', to: address.to, subject, text, html }
  }
  if (address.channel === 'push' && said.channel === 'push') {
    const { endpoint, p256dh, auth, name: subscriptionId } = address
    const url = said.url || home
    const shown = {
      ...{ title: said.title, body: said.body, url, tag: due.row.notificationId },
      actions: said.actions.map((one) => ({ ...one, url })),
    }
    return {
      ...{ channel: 'push', subscriptionId, endpoint, p256dh, auth },
      ...{ payload: JSON.stringify(shown), urgency: URGENCY[due.row.priority] },
    }
  }
  if (address.channel === 'chat' && said.channel === 'chat') {
    const { destinationId, service, address: to } = address
    const [title = '', ...rest] = said.text.split('\n')
    const text = rest.join('\n')
    return { channel: 'chat', destinationId, service, address: to, title, text, url: said.url || home }
  }
  throw new Error(`Words for ${said.channel} do not go to ${address.channel}.`)
}

const URGENCY: Record<Severity, 'low' | 'normal' | 'high'> = {
  ...{ low: 'low', normal: 'normal', high: 'high', critical: 'high' },
}
