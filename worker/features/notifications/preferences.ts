import { and, eq, sql } from 'drizzle-orm'
import type { ChangePreferencesInput, NotificationPreferences } from '#core/contracts/notifications'
import { isTimeZone } from '#core/domain/access/time-zone'
import { isKind, KINDS } from '#core/domain/notifications/kinds'
import { comesBy, memberChannels } from '#core/domain/notifications/member-channels'
import { preferenceOf } from '#core/domain/notifications/preference'
import { forbidden, invalid } from '#core/errors'
import { refusedFor } from '#core/faults'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import type { Db } from '../../db/client.ts'
import { notificationSettings, organization } from '../../db/schema/index.ts'
import { settingsOf as sendingSettingsOf } from '../sending/index.ts'
import { choicesOf, choose } from './choices.ts'
import { owner } from './inbox.ts'

const MEMBER_KINDS = Object.keys(KINDS)
  .filter(isKind)
  .filter((kind) => KINDS[kind].to === 'member')

const NOTHING_CHOSEN = { here: null, everywhere: null }

/** A member's choices over the defaults of each kind. */
export async function getPreferences(ctx: Ctx): Promise<NotificationPreferences> {
  authorize(ctx, 'content:read')
  const [chosen, settings, { defaults }] = await Promise.all([
    choicesOf(ctx.db, { workspaceId: ctx.workspaceId, userId: owner(ctx) }),
    settingsOf(ctx.db, ctx.workspaceId, owner(ctx)),
    sendingSettingsOf(ctx.db, ctx.workspaceId),
  ])
  return {
    kinds: MEMBER_KINDS.map((kind) => ({
      kind,
      severity: KINDS[kind].severity,
      locked: KINDS[kind].locked,
      channels: memberChannels(kind).map((channel) => {
        const { here, everywhere } = KINDS[kind].locked ? NOTHING_CHOSEN : chosen(kind, channel)
        const house = defaults.find((one) => one.kind === kind && one.channel === channel)
        const preference = preferenceOf({ here, everywhere, workspace: house?.on ?? null })
        const on = preference?.on ?? KINDS[kind].channels.includes(channel)
        return { channel, on, chosen: here !== null, everywhere }
      }),
    })),
    ...settings,
  }
}

/**
 * Changes some choices and leaves the others. Throws `invalid_input` for what is locked, for a channel that
 * its kind does not come by and for no zone, and `forbidden`
 * for a choice that reaches beyond the workspace of an API key or an application.
 */
export async function changePreferences(ctx: Ctx, input: ChangePreferencesInput): Promise<void> {
  authorize(ctx, 'content:read')
  const { choices = [], quietHours, timeZone } = input
  const locked = choices.findIndex(({ kind }) => KINDS[kind].locked || KINDS[kind].to !== 'member')
  if (locked >= 0) throw invalid(`choices.${locked}.kind`, 'This kind cannot be turned on or off.')
  const idle = choices.findIndex(({ kind, channel }) => !comesBy(kind, channel))
  if (idle >= 0) throw invalid(`choices.${idle}.channel`, 'This kind does not come by this channel.')
  if (timeZone !== undefined && !isTimeZone(timeZone)) throw refusedFor('timeZone', 'no_time_zone')
  if (choices.some(({ scope }) => scope === 'everywhere') && (ctx.actor.kind !== 'user' || ctx.actor.grant))
    throw forbidden('Only a signed-in person can choose for every workspace.')
  const me = { workspaceId: ctx.workspaceId, userId: owner(ctx) }
  const writes = choices.map((choice) => choose(ctx.db, me, choice))
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
      workspace: sql<string>`${organization.timeZone}`.as('home'),
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
