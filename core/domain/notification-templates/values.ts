import type { NotificationData } from '../../contracts/notifications.ts'
import type { TemplateValues } from './variables.ts'

interface About {
  /** Whom it is said to; empty when that is not known. */
  recipient: string
  /** Where Marquee runs, without a slash at the end. */
  appUrl: string
}

/** A notification's data by the names that templates say: what a request brought goes before what follows from it. */
export function valuesOf(data: NotificationData, { recipient, appUrl }: About): TemplateValues {
  const { actor, title, excerpt, items, values } = data
  return {
    ...{ recipient, actor: actor?.name ?? '', title, name: title, what: title },
    ...{ excerpt, note: excerpt, reason: excerpt, url: addressOf(data, appUrl) },
    ...(items && { items, count: items.length }),
    ...values,
  }
}

/** Where a notification leads: to its content, or to the inbox. */
export const addressOf = ({ contentId }: Pick<NotificationData, 'contentId'>, appUrl: string): string =>
  contentId ? `${appUrl}/studio/${contentId}` : `${appUrl}/inbox`
