import { sql } from 'drizzle-orm'
import {
  type NotificationTemplate,
  type NotificationTemplateInput,
  notificationTemplateInput,
} from '#core/contracts/notification-templates'
import { AppError } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { keepRevision } from '../../db/revisions.ts'
import { notificationTemplate } from '../../db/schema/index.ts'
import { brandOf } from './brand.ts'
import { checkTemplate } from './check-template.ts'
import { type TemplateRow, toTemplate } from './repository.ts'

/**
 * Puts the workspace's own words in the place of the built-in ones. Throws `invalid_input` naming `words.<field>`, or
 * `conflict` when it has its own already.
 */
export async function createTemplate(
  ctx: Ctx,
  input: NotificationTemplateInput,
): Promise<NotificationTemplate> {
  authorize(ctx, 'template:write')
  checkTemplate(input, await brandOf(ctx.db, ctx.workspaceId))
  const { kind, channel, locale, words } = notificationTemplateInput.parse(input)
  const id = ctx.deps.newId()
  const row: TemplateRow = {
    ...{ id, workspaceId: ctx.workspaceId, kind, channel, locale, words },
    ...{ version: 1, createdAt: ctx.now, updatedAt: ctx.now },
  }
  const body = toTemplate(row)
  await commit(ctx, {
    permission: 'template:write',
    guards: [
      {
        name: 'notification-template-once',
        condition: sql`NOT EXISTS (SELECT 1 FROM notification_template WHERE workspace_id = ${ctx.workspaceId}
          AND kind = ${kind} AND channel = ${channel} AND locale = ${locale})`,
        error: new AppError('conflict', 'There is a template of your own for this already. Change that one.'),
      },
    ],
    writes: [
      ctx.db.insert(notificationTemplate).values(row),
      keepRevision(ctx, 'notification_template', id, { version: 1, name: named(row), snapshot: words }),
    ],
    audit: {
      ...{ action: 'notification_template.created', resource: 'notification_template', resourceId: id },
      detail: { kind, channel, locale },
    },
    answer: { status: 201, body },
  })
  return body
}

/** How a template is called among its versions. */
export const named = ({ kind, channel, locale }: Pick<TemplateRow, 'kind' | 'channel' | 'locale'>): string =>
  `${kind} · ${channel} · ${locale}`
