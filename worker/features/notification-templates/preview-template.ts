import type { PreviewNotificationInput, RenderedNotification } from '#core/contracts/notification-templates'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { brandOf } from './brand.ts'
import { checkTemplate } from './check-template.ts'

/** How words that are still being written read, with sample values where none are given. Throws as saving does. */
export async function previewTemplate(
  ctx: Ctx,
  { template, values, brand: look }: PreviewNotificationInput,
): Promise<RenderedNotification> {
  authorize(ctx, 'template:read')
  const brand = { ...(await brandOf(ctx.db, ctx.workspaceId)), ...look }
  return checkTemplate(template, brand, { workspace: brand.name, ...values })
}
