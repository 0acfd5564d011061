import {
  type NotificationTemplate,
  type NotificationTemplateInput,
  notificationTemplateInput,
} from '#core/contracts/notification-templates'
import { invalid } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { keepRevision } from '../../db/revisions.ts'
import { notificationTemplate } from '../../db/schema/index.ts'
import { changedMeanwhile, etagOf } from '../../http/entity-tag.ts'
import { brandOf } from './brand.ts'
import { checkTemplate } from './check-template.ts'
import { named } from './create-template.ts'
import { findTemplate, ownTemplate, type TemplateRow, toTemplate, unchangedSince } from './repository.ts'

/** Replaces the words of an own template over the version named by `ifMatch`. What it is for does not change. */
export async function updateTemplate(
  ctx: Ctx,
  id: string,
  ifMatch: string,
  input: NotificationTemplateInput,
): Promise<NotificationTemplate> {
  authorize(ctx, 'template:write')
  const before = await findTemplate(ctx.db, ctx.workspaceId, id)
  for (const field of ['kind', 'channel', 'locale'] as const)
    if (input[field] !== before[field]) throw invalid(field, 'A template stays with what it is for.')
  if (ifMatch !== etagOf(before) && ifMatch !== '*') throw changedMeanwhile('template')
  return saveOver(ctx, before, input)
}

/** Saves the next version over the one that was read. Throws `invalid_input` naming `words.<field>`. */
export async function saveOver(
  ctx: Ctx,
  before: TemplateRow,
  input: NotificationTemplateInput,
  detail: Record<string, unknown> = {},
): Promise<NotificationTemplate> {
  checkTemplate(input, await brandOf(ctx.db, ctx.workspaceId))
  const { words } = notificationTemplateInput.parse(input)
  const change = { words, version: before.version + 1, updatedAt: ctx.now }
  const body = toTemplate({ ...before, ...change })
  const { version } = change
  await commit(ctx, {
    permission: 'template:write',
    guards: [unchangedSince(before)],
    writes: [
      ctx.db.update(notificationTemplate).set(change).where(ownTemplate(ctx.workspaceId, before.id)),
      keepRevision(ctx, 'notification_template', before.id, {
        version,
        name: named(before),
        snapshot: words,
      }),
    ],
    audit: {
      ...{
        action: 'notification_template.updated',
        resource: 'notification_template',
        resourceId: before.id,
      },
      detail: { version, ...detail },
    },
    answer: { status: 200, body },
  })
  return body
}
