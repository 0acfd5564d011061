import { and, eq } from 'drizzle-orm'
import { templateLocale } from '#core/domain/notification-templates/built-in/index'
import { securityWords } from '#core/domain/notification-templates/built-in/security-words'
import { isMailed, type SecurityChange } from '#core/domain/notifications/security-changes'
import type { Statement } from '../../db/commit.ts'
import { apiKey, organization } from '../../db/schema/index.ts'
import type { Reacting, Reaction } from '../../events/reactions.ts'
import { notify } from './notify.ts'
import { stillMembers } from './recipients.ts'

/** Whoever owns an account hears of what was done to it. */
export const notifyOfSecurity: Reaction<'security.noticed'> = {
  name: 'notify-of-security',
  async run(ctx, { id, workspaceId, occurredAt, data }) {
    if (!workspaceId) return []
    return alert(ctx, { id, workspaceId, occurredAt }, { ...data, page: '/settings/security' })
  },
}

/** Whoever an API key acts for hears that it was made. */
export const notifyOfApiKey: Reaction<'api_key.created'> = {
  name: 'notify-of-api-key',
  async run(ctx, { id, workspaceId, occurredAt, data: { apiKeyId, name, language } }) {
    if (!workspaceId) return []
    const [key] = await ctx.db
      .select({ userId: apiKey.userId })
      .from(apiKey)
      .where(and(eq(apiKey.workspaceId, workspaceId), eq(apiKey.id, apiKeyId)))
    if (!key) return []
    return alert(
      ctx,
      { id, workspaceId, occurredAt },
      {
        ...{ userId: key.userId, change: 'api_key_created', name, language, page: '/settings/api-keys' },
      },
    )
  },
}

interface Alert {
  userId: string
  change: SecurityChange
  name: string
  /** The person's own, as they did it; without one the workspace's. */
  language?: string | undefined
  /** Where one sees to it. */
  page: string
}

async function alert(
  ctx: Reacting,
  source: Parameters<typeof notify>[1],
  { userId, change, name, page, ...own }: Alert,
): Promise<Statement[]> {
  const { workspaceId } = source
  const [told, [workspace]] = await Promise.all([
    stillMembers(ctx.db, workspaceId, [userId], []),
    ctx.db.select({ locale: organization.locale }).from(organization).where(eq(organization.id, workspaceId)),
  ])
  const language = templateLocale(own.language ?? workspace?.locale)
  const what = securityWords(language, change, name)
  const title = `${what.slice(0, 1).toUpperCase()}${what.slice(1)}`
  const about = { actor: null, title, excerpt: '', contentId: null, threadId: null }
  const values = { change, name, what, language, url: `${ctx.deps.config.APP_URL}${page}` }
  return notify(ctx, source, 'security.alert', told, { ...about, values }, isMailed(change) ? ['email'] : [])
}
