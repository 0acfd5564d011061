import type { NotificationData } from '#core/contracts/notifications'
import type { RenderedMail } from '#core/domain/mail/render-mail'
import { templateLocale } from '#core/domain/notification-templates/built-in/index'
import { valuesOf } from '#core/domain/notification-templates/values'
import type { Kind } from '#core/domain/notifications/kinds'
import type { Db } from '../../db/client.ts'
import { renderNotification } from '../notification-templates/index.ts'

interface Told {
  workspaceId: string
  kind: Kind
  data: NotificationData
  name: string
  locale: string
}

/** The mail that stands for a notification, in the workspace's language. */
export async function notificationMail(
  ctx: { db: Db },
  { workspaceId, kind, data, name, locale }: Told,
  appUrl: string,
): Promise<RenderedMail> {
  const rendered = await renderNotification(ctx, {
    ...{ workspaceId, kind, channel: 'email', locale: templateLocale(locale) },
    data: valuesOf(data, { recipient: name, appUrl }),
  })
  if (rendered.channel !== 'email') throw new Error(`${rendered.channel} is no mail.`)
  return { subject: rendered.subject, text: rendered.text, html: rendered.html }
}
