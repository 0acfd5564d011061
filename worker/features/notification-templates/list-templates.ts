import { eq } from 'drizzle-orm'
import {
  type ListNotificationTemplatesQuery,
  type NotificationTemplate,
  type NotificationTemplateList,
  TEMPLATE_LOCALES,
} from '#core/contracts/notification-templates'
import { variablesOf } from '#core/domain/notification-templates/variables'
import { CHANNELS, isKind, KINDS } from '#core/domain/notifications/kinds'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { notificationTemplate } from '../../db/schema/index.ts'
import { builtIn, findTemplate, toTemplate } from './repository.ts'

const NAMES = Object.keys(KINDS).filter(isKind)

/**
 * What holds for each kind, channel and language: the workspace's own words, or the built-in ones. A kind has its
 * default channels, SMS and chat. One D1 query.
 */
export async function listTemplates(
  ctx: Ctx,
  { kind, channel, locale }: ListNotificationTemplatesQuery,
): Promise<NotificationTemplateList> {
  authorize(ctx, 'template:read')
  const own = await ctx.db
    .select()
    .from(notificationTemplate)
    .where(eq(notificationTemplate.workspaceId, ctx.workspaceId))
  const kinds = kind ? [kind] : NAMES
  const items = kinds.flatMap((ofKind) =>
    (channel ? [channel] : CHANNELS).flatMap((on) =>
      (locale ? [locale] : TEMPLATE_LOCALES).map((lang) => {
        const row = own.find((one) => one.kind === ofKind && one.channel === on && one.locale === lang)
        return row ? toTemplate(row) : { ...builtInTemplate, ...builtIn(ofKind, on, lang) }
      }),
    ),
  )
  return { items, kinds: kinds.map((one) => ({ kind: one, variables: variablesOf(one) })) }
}

const builtInTemplate = { id: null, version: 0, updatedAt: null }

/** One of the workspace's own. Throws `not_found`. */
export async function getTemplate(ctx: Ctx, id: string): Promise<NotificationTemplate> {
  authorize(ctx, 'template:read')
  return toTemplate(await findTemplate(ctx.db, ctx.workspaceId, id))
}
