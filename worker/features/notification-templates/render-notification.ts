import type { RenderedNotification, TemplateLocale } from '#core/contracts/notification-templates'
import type { Channel, Kind } from '#core/domain/notifications/kinds'
import type { Db } from '../../db/client.ts'
import { log } from '../../http/log.ts'
import { lookOf, toBrand } from './brand.ts'
import { MarkdownText } from './engines.ts'
import { renderWords, type Values } from './render-words.ts'
import { builtIn, inputOf, ownTemplatesFor } from './repository.ts'

/** What is to be said to one recipient. `locale` is that of the words; `data` are the values of the kind's variables. */
export interface ToRender {
  workspaceId: string
  kind: Kind
  channel: Channel
  locale: TemplateLocale
  data: Values
}

/**
 * The one way a notification gets its words: the workspace's own template in this language, else the built-in one.
 * An own template that fails with these values is logged and the built-in one speaks for it, so that no message is
 * lost for its wording. Words longer than any sentence are cut. One trip to D1.
 */
export async function renderNotification(
  { db }: { db: Db },
  { workspaceId, kind, channel, locale, data }: ToRender,
): Promise<RenderedNotification> {
  const [own, [look]] = await db.batch([
    ownTemplatesFor(db, workspaceId, kind, channel),
    lookOf(db, workspaceId),
  ])
  const brand = toBrand(look)
  const rendering = { brand, values: clipped({ workspace: brand.name, ...data, ...approved(kind, data) }) }
  const row = own.find((one) => one.locale === locale)
  if (row)
    try {
      return renderWords(inputOf(row), rendering)
    } catch (error) {
      log('warn', 'own template does not render', { templateId: row.id, error: String(error) })
    }
  return renderWords(builtIn(kind, channel, locale), rendering)
}

/** Longest text of one value (characters). */
const MAX_VALUE = 2_000

const clipped = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && value.length > MAX_VALUE ? `${value.slice(0, MAX_VALUE)}…` : value,
    ]),
  )

/** What a broadcast says is approved content, whose Markdown is meant. */
const approved = (kind: Kind, { body }: Values): Values =>
  kind === 'broadcast' && typeof body === 'string' ? { body: new MarkdownText(body) } : {}
