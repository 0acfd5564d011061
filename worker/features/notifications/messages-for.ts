import type { RenderedNotification } from '#core/contracts/notification-templates'
import { templateLocale } from '#core/domain/notification-templates/built-in/index'
import { addressOf, valuesOf } from '#core/domain/notification-templates/values'
import type { Severity } from '#core/domain/notifications/kinds'
import type { ReactionCtx } from '../../events/reactions.ts'
import { unsubscribeUrls } from '../audience/index.ts'
import { renderNotification } from '../notification-templates/index.ts'
import { type Message, toSettings } from '../sending/index.ts'
import { contactLink, contactMail } from './contact-mail.ts'
import type { DueDelivery } from './due-delivery.ts'
import type { Address, Reached } from './reach.ts'

/** What a delivery says, once for each address. */
export async function messagesFor(
  ctx: ReactionCtx,
  due: DueDelivery,
  reached: Reached,
): Promise<{ name: string; message: Message }[]> {
  const appUrl = ctx.deps.config.APP_URL
  const { workspaceId, channel } = due.row
  const settings = toSettings(due.rules)
  // Sealed anew each time it is asked for: the foot, the header and what is not followed must be one address.
  const leave = await waysOut(ctx, due, reached)
  const words = await renderNotification(ctx, {
    ...{ workspaceId, kind: due.kind, channel, locale: localeOf(due, reached) },
    data: {
      ...valuesOf(due.data, { recipient: reached.name, appUrl }),
      ...(leave && { unsubscribeUrl: leave.page }),
      ...(leave && channel === 'push' && !due.data.values?.url && { url: leave.page }),
    },
  })
  const said = await throughUs(words)
  // Who has no account has nothing to find in the app.
  const home = leave?.page ?? addressOf(due.data, appUrl)
  return Promise.all(
    reached.addresses.map(async (address) => {
      const message = messageTo(address, due, said, home)
      return { name: address.name, message: reached.to === 'contact' ? await forContact(message) : message }
    }),
  )

  async function throughUs(rendered: RenderedNotification): Promise<RenderedNotification> {
    const { id: deliveryId, contactId } = due.row
    if (rendered.channel !== 'push' || !contactId || !rendered.url) return rendered
    return {
      ...rendered,
      url: await contactLink(ctx, { workspaceId, deliveryId, contactId }, rendered.url, settings),
    }
  }

  /** Mail to a contact can be left with one click, and tells what became of it. */
  async function forContact(message: Message): Promise<Message> {
    if (message.channel !== 'email' || !due.row.contactId || !leave) return message
    const { id: deliveryId, contactId } = due.row
    return contactMail(ctx, { workspaceId, deliveryId, contactId }, message, leave, settings)
  }
}

/** A contact's own language, else that of what is told, else the workspace's. */
const localeOf = ({ data, locale }: DueDelivery, reached: Reached) => {
  const own = reached.to === 'contact' ? reached.facts.locale : null
  return templateLocale(own ?? String(data.values?.language ?? locale))
}

/** Where a contact leaves; null for whoever cannot. */
async function waysOut({ deps }: ReactionCtx, { row }: DueDelivery, reached: Reached) {
  const { channel } = row
  if (reached.to !== 'contact' || (channel !== 'email' && channel !== 'push')) return null
  const to = { workspaceId: row.workspaceId, contactId: reached.facts.id, deliveryId: row.id }
  return unsubscribeUrls(deps, { ...to, channel })
}

/** Throws when the words are those of another channel than the address. */
function messageTo(address: Address, due: DueDelivery, said: RenderedNotification, home: string): Message {
  if (address.channel === 'email' && said.channel === 'email') {
    const { subject, text, html } = said
    return { channel: 'email', to: address.to, subject, text, html }
  }
  if (address.channel === 'sms' && said.channel === 'sms')
    return { channel: 'sms', to: address.to, text: said.text }
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
