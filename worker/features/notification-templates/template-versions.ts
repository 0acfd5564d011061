import {
  type NotificationTemplate,
  type NotificationTemplateInput,
  notificationTemplateInput,
} from '#core/contracts/notification-templates'
import type { Revision } from '#core/contracts/revisions'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { findRevision, listRevisions } from '../../db/revisions.ts'
import { findTemplate } from './repository.ts'
import { saveOver } from './update-template.ts'

const ofTemplate = ({ workspaceId }: Ctx, resourceId: string) => ({
  ...{ workspaceId, resourceId },
  resource: 'notification_template' as const,
})

/** Of an own template, newest first. Throws `not_found`. */
export async function listTemplateVersions(ctx: Ctx, id: string): Promise<{ items: Revision[] }> {
  authorize(ctx, 'template:read')
  await findTemplate(ctx.db, ctx.workspaceId, id)
  return { items: await listRevisions(ctx.db, ofTemplate(ctx, id)) }
}

/** A template as it was saved in that version. Throws `not_found`. */
export async function getTemplateVersion(
  ctx: Ctx,
  id: string,
  version: number,
): Promise<NotificationTemplateInput> {
  authorize(ctx, 'template:read')
  const { kind, channel, locale } = await findTemplate(ctx.db, ctx.workspaceId, id)
  const words = await findRevision(ctx.db, ofTemplate(ctx, id), version)
  return notificationTemplateInput.parse({ kind, channel, locale, words })
}

/** Saves an earlier version once more, as the newest one. */
export async function restoreTemplateVersion(
  ctx: Ctx,
  id: string,
  version: number,
): Promise<NotificationTemplate> {
  authorize(ctx, 'template:write')
  const before = await findTemplate(ctx.db, ctx.workspaceId, id)
  return saveOver(ctx, before, await getTemplateVersion(ctx, id, version), { restored: version })
}
