import { and, eq } from 'drizzle-orm'
import type { TemplateLocale } from '#core/contracts/notification-templates'
import type { InboxItem, NotificationData } from '#core/contracts/notifications'
import { valuesOf } from '#core/domain/notification-templates/values'
import type { Ctx } from '../../context.ts'
import { notificationTemplate } from '../../db/schema/index.ts'
import { log } from '../../http/log.ts'
import { brandOf } from './brand.ts'
import { renderWords } from './render-words.ts'
import { inputOf } from './repository.ts'

/**
 * Items of an inbox with the workspace's own words for it, where it wrote some in this language; the page has its own
 * for the others. Words that fail are left out, and logged. One D1 query, and one more where there are own words.
 */
export async function inOwnWords(
  { db, workspaceId, deps }: Ctx,
  locale: TemplateLocale,
  items: readonly InboxItem[],
): Promise<InboxItem[]> {
  const { workspaceId: workspace, channel, locale: language } = notificationTemplate
  const own = await db
    .select()
    .from(notificationTemplate)
    .where(and(eq(workspace, workspaceId), eq(channel, 'in_app'), eq(language, locale)))
  if (own.length === 0) return [...items]
  const brand = await brandOf(db, workspaceId)
  const wordsFor = (kind: InboxItem['kind'], data: NotificationData): NotificationData['said'] => {
    const row = own.find((one) => one.kind === kind)
    if (!row || data.said) return data.said
    const values = valuesOf(data, { recipient: '', appUrl: deps.config.APP_URL })
    try {
      const said = renderWords(inputOf(row), { brand, values: { workspace: brand.name, ...values } })
      return said.channel === 'in_app' ? { title: said.title, body: said.body } : undefined
    } catch (error) {
      log('warn', 'own template does not render', { templateId: row.id, error: String(error) })
      return undefined
    }
  }
  return items.map((item) => {
    const said = wordsFor(item.kind, item.data)
    return said ? { ...item, data: { ...item.data, said } } : item
  })
}
