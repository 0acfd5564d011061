import type { NotificationData } from '#core/contracts/notifications'
import { mailLocale, type RenderedMail, renderMail } from '#core/domain/mail/render-mail'
import type { Kind } from '#core/domain/notifications/kinds'

interface Told {
  kind: Kind
  data: NotificationData
  name: string
  workspaceName: string
  locale: string
}

/** The mail that stands for a notification, in the workspace's language. */
export function notificationMail(
  { kind, data, name, workspaceName, locale }: Told,
  appUrl: string,
): RenderedMail {
  const { actor, title, excerpt } = data
  return renderMail('notification', mailLocale(locale), {
    ...{ kind, name, workspaceName, title, excerpt },
    actor: actor?.name ?? '',
    url: pageOf(data, appUrl),
  })
}

/** Where a notification leads. */
export const pageOf = ({ contentId }: NotificationData, appUrl: string): string =>
  contentId ? `${appUrl}/studio/${contentId}` : `${appUrl}/inbox`
