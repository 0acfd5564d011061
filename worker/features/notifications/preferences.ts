import { and, eq, sql } from 'drizzle-orm'
import type { ChangePreferencesInput, NotificationPreferences } from '#core/contracts/notifications'
import { isTimeZone } from '#core/domain/access/time-zone'
import { type Channel, isKind, KINDS, type Kind } from '#core/domain/notifications/kinds'
import { invalid } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import type { Db } from '../../db/client.ts'
import { notificationPreference, notificationSettings, organization } from '../../db/schema/index.ts'
import { settingsOf as sendingSettingsOf } from '../sending/index.ts'
import { owner } from './inbox.ts'

/** What a member can be told by today. */
export const MEMBER_CHANNELS = ['in_app', 'push', 'email'] as const satisfies readonly Channel[]
const MEMBER_KINDS = Object.keys(KINDS)
  .filter(isKind)
  .filter((kind) => KINDS[kind].to === 'member')

/** A member's choices over the defaults of each kind. */
export async function getPreferences(ctx: Ctx): Promise<NotificationPreferences> {
  authorize(ctx, 'content:read')
  const [chosen, settings, { defaults }] = await Promise.all([
    choicesOf(ctx.db, ctx.workspaceId, owner(ctx)),
    settingsOf(ctx.db, ctx.workspaceId, owner(ctx)),
    sendingSettingsOf(ctx.db, ctx.workspaceId),
  ])
  return {
    kinds: MEMBER_KINDS.map((kind) => ({
      kind,
      severity: KINDS[kind].severity,
      locked: KINDS[kind].locked,
      channels: MEMBER_CHANNELS.map((channel) => {
        const choice = KINDS[kind].locked ? undefined : chosen.get(`${kind} ${channel}`)
        const house = defaults.find((one) => one.kind === kind && one.channel === channel)
        const byDefault = house?.on ?? KINDS[kind].channels.includes(channel)
        return { channel, on: choice ?? byDefault, chosen: choice !== undefined }
      }),
    })),
    ...settings,
  }
}

/** Changes some choices and leaves the others. Throws `invalid_input` for what is locked or no zone. */
export async function changePreferences(ctx: Ctx, input: ChangePreferencesInput): Promise<void> {
  authorize(ctx, 'content:read')
  const { choices = [], quietHours, timeZone } = input
  const locked = choices.findIndex(({ kind }) => KINDS[kind].locked || KINDS[kind].to !== 'member')
  if (locked >= 0) throw invalid(`choices.${locked}.kind`, 'This kind cannot be turned on or off.')
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw invalid('timeZone', 'There is no such time zone.')
  const me = { workspaceId: ctx.workspaceId, userId: owner(ctx) }
  const writes = choices.map(({ kind, channel, on }) =>
    on === null ? forget(ctx, kind, channel) : choose(ctx, kind, channel, on),
  )
  const settings = {
    ...(quietHours !== undefined && { quietFrom: quietHours?.from ?? null, quietTo: quietHours?.to ?? null }),
    ...(timeZone !== undefined && { timeZone }),
  }
  const [first, ...rest] = [
    ...writes,
    ctx.db
      .insert(notificationSettings)
      .values({ ...me, ...settings })
      .onConflictDoUpdate({
        target: [notificationSettings.workspaceId, notificationSettings.userId],
        set: { userId: sql`user_id`, ...settings },
      }),
  ]
  if (first) await ctx.db.batch([first, ...rest])
}

const choose = (ctx: Ctx, kind: Kind, channel: Channel, on: boolean) =>
  ctx.db
    .insert(notificationPreference)
    .values({ workspaceId: ctx.workspaceId, userId: owner(ctx), kind, channel, on })
    .onConflictDoUpdate({
      target: [
        notificationPreference.workspaceId,
        notificationPreference.userId,
        notificationPreference.kind,
        notificationPreference.channel,
      ],
      set: { on },
    })

const forget = (ctx: Ctx, kind: Kind, channel: Channel) =>
  ctx.db
    .delete(notificationPreference)
    .where(
      and(
        eq(notificationPreference.workspaceId, ctx.workspaceId),
        eq(notificationPreference.userId, owner(ctx)),
        eq(notificationPreference.kind, kind),
        eq(notificationPreference.channel, channel),
      ),
    )

/** What a member chose, by `<kind> <channel>`. */
export async function choicesOf(db: Db, workspaceId: string, userId: string): Promise<Map<string, boolean>> {
  const rows = await db
    .select()
    .from(notificationPreference)
    .where(
      and(eq(notificationPreference.workspaceId, workspaceId), eq(notificationPreference.userId, userId)),
    )
  return new Map(rows.map(({ kind, channel, on }) => [`${kind} ${channel}`, on]))
}

/** A member's quiet hours, and the zone they are in: theirs, or the workspace's. */
export async function settingsOf(
  db: Db,
  workspaceId: string,
  userId: string,
): Promise<Pick<NotificationPreferences, 'quietHours' | 'timeZone'>> {
  const [row] = await db
    .select({
      from: notificationSettings.quietFrom,
      to: notificationSettings.quietTo,
      own: notificationSettings.timeZone,
      workspace: organization.timeZone,
    })
    .from(organization)
    .leftJoin(
      notificationSettings,
      and(eq(notificationSettings.workspaceId, organization.id), eq(notificationSettings.userId, userId)),
    )
    .where(eq(organization.id, workspaceId))
  const { from = null, to = null, own = null, workspace = 'UTC' } = row ?? {}
  return {
    quietHours: from === null || to === null ? null : { from, to },
    timeZone: own ?? workspace,
  }
}
