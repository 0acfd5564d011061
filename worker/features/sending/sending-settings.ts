import { eq } from 'drizzle-orm'
import type { SendingSettings } from '#core/contracts/deliveries'
import { KINDS } from '#core/domain/notifications/kinds'
import { comesBy } from '#core/domain/notifications/member-channels'
import { invalid } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import type { Db } from '../../db/client.ts'
import { commit } from '../../db/commit.ts'
import { sendingSettings } from '../../db/schema/index.ts'

/** When contacts are sent nothing; null where it makes no difference. */
export const quietHoursOf = (
  row: Pick<Row, 'quietFrom' | 'quietTo'> | null | undefined,
): SendingSettings['quietHours'] =>
  row?.quietFrom == null || row.quietTo === null ? null : { from: row.quietFrom, to: row.quietTo }

type Row = typeof sendingSettings.$inferSelect

/** What a workspace chose; opens and clicks are followed until it turns that off. */
export const toSettings = (row: Omit<Row, 'workspaceId'> | null | undefined): SendingSettings => ({
  ...{ trackOpens: row?.trackOpens ?? true, trackClicks: row?.trackClicks ?? true },
  ...{ quietHours: quietHoursOf(row), defaults: row?.defaults ?? [] },
})

export async function settingsOf(db: Db, workspaceId: string): Promise<SendingSettings> {
  const [row] = await db.select().from(sendingSettings).where(eq(sendingSettings.workspaceId, workspaceId))
  return toSettings(row)
}

export async function getSendingSettings(ctx: Ctx): Promise<SendingSettings> {
  authorize(ctx, 'operations:manage')
  return settingsOf(ctx.db, ctx.workspaceId)
}

/**
 * Holds for what is handed over from now on; links in mail that has left keep working. Throws `invalid_input` for a
 * default of a kind that members cannot turn off or do not get, or not by that channel.
 */
export async function changeSendingSettings(
  ctx: Ctx,
  change: Partial<SendingSettings>,
): Promise<SendingSettings> {
  authorize(ctx, 'operations:manage')
  const fixed = (change.defaults ?? []).findIndex(
    ({ kind }) => KINDS[kind].locked || KINDS[kind].to !== 'member',
  )
  if (fixed >= 0) throw invalid(`defaults.${fixed}.kind`, 'This kind cannot be turned on or off.')
  const idle = (change.defaults ?? []).findIndex(({ kind, channel }) => !comesBy(kind, channel))
  if (idle >= 0) throw invalid(`defaults.${idle}.channel`, 'This kind does not come by this channel.')
  const body = { ...(await settingsOf(ctx.db, ctx.workspaceId)), ...change }
  const { quietHours, ...rest } = body
  const row = { ...rest, quietFrom: quietHours?.from ?? null, quietTo: quietHours?.to ?? null }
  await commit(ctx, {
    permission: 'operations:manage',
    writes: [
      ctx.db
        .insert(sendingSettings)
        .values({ workspaceId: ctx.workspaceId, ...row })
        .onConflictDoUpdate({ target: sendingSettings.workspaceId, set: row }),
    ],
    audit: {
      ...{ action: 'sending_settings.updated', resource: 'workspace', resourceId: ctx.workspaceId },
      detail: change,
    },
  })
  return body
}
