import { eq } from 'drizzle-orm'
import type { SendingSettings } from '#core/contracts/deliveries'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import type { Db } from '../../db/client.ts'
import { commit } from '../../db/commit.ts'
import { sendingSettings } from '../../db/schema/index.ts'

/** What a workspace chose; opens and clicks are followed until it turns that off. */
export async function settingsOf(db: Db, workspaceId: string): Promise<SendingSettings> {
  const [row] = await db.select().from(sendingSettings).where(eq(sendingSettings.workspaceId, workspaceId))
  return { trackOpens: row?.trackOpens ?? true, trackClicks: row?.trackClicks ?? true }
}

export async function getSendingSettings(ctx: Ctx): Promise<SendingSettings> {
  authorize(ctx, 'operations:manage')
  return settingsOf(ctx.db, ctx.workspaceId)
}

/** Holds for what is handed over from now on; links in mail that has left keep working. */
export async function changeSendingSettings(
  ctx: Ctx,
  change: Partial<SendingSettings>,
): Promise<SendingSettings> {
  authorize(ctx, 'operations:manage')
  const body = { ...(await settingsOf(ctx.db, ctx.workspaceId)), ...change }
  await commit(ctx, {
    permission: 'operations:manage',
    writes: [
      ctx.db
        .insert(sendingSettings)
        .values({ workspaceId: ctx.workspaceId, ...body })
        .onConflictDoUpdate({ target: sendingSettings.workspaceId, set: body }),
    ],
    audit: {
      ...{ action: 'sending_settings.updated', resource: 'workspace', resourceId: ctx.workspaceId },
      detail: change,
    },
  })
  return body
}
