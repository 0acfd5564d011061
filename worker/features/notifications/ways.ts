import { and, eq } from 'drizzle-orm'
import { CHANNELS, type Channel, KINDS, type Kind } from '#core/domain/notifications/kinds'
import { preferenceOf } from '#core/domain/notifications/preference'
import type { Db } from '../../db/client.ts'
import { member, notificationPreference, notificationPreferenceEverywhere } from '../../db/schema/index.ts'
import { settingsOf } from '../sending/index.ts'

/** By which ways to try a member. */
export type Ways = (userId: string) => readonly Channel[]

/**
 * The kind's own ways, and those a member or the workspace turned on besides. What was turned off is among them for
 * the gate to drop, so that one can read why; only the bell, which asks no gate, is left out.
 */
export async function waysFor(db: Db, workspaceId: string, kind: Kind): Promise<Ways> {
  const { locked, channels } = KINDS[kind]
  if (locked) return () => channels
  const [here, everywhere, { defaults }] = await Promise.all([
    chosenHere(db, workspaceId, kind),
    chosenEverywhere(db, workspaceId, kind),
    settingsOf(db, workspaceId),
  ])
  const house = new Map(defaults.filter((one) => one.kind === kind).map((one) => [one.channel, one.on]))
  return (userId) =>
    CHANNELS.filter((way) => {
      const preference = preferenceOf({
        here: here.get(`${userId} ${way}`) ?? null,
        everywhere: everywhere.get(`${userId} ${way}`) ?? null,
        workspace: house.get(way) ?? null,
      })
      const wanted = preference?.on ?? channels.includes(way)
      return wanted || (way !== 'in_app' && channels.includes(way))
    })
}

/** By `<member> <channel>`. */
type Chosen = Map<string, boolean>

async function chosenHere(db: Db, of: string, kind: Kind): Promise<Chosen> {
  const { workspaceId, userId, channel, on, kind: about } = notificationPreference
  const rows = await db
    .select({ userId, channel, on })
    .from(notificationPreference)
    .where(and(eq(workspaceId, of), eq(about, kind)))
  return byMember(rows)
}

async function chosenEverywhere(db: Db, workspaceId: string, kind: Kind): Promise<Chosen> {
  const { userId, channel, on, kind: about } = notificationPreferenceEverywhere
  const rows = await db
    .select({ userId, channel, on })
    .from(notificationPreferenceEverywhere)
    .innerJoin(member, eq(member.userId, userId))
    .where(and(eq(member.organizationId, workspaceId), eq(about, kind)))
  return byMember(rows)
}

const byMember = (rows: readonly { userId: string; channel: Channel; on: boolean }[]): Chosen =>
  new Map(rows.map((row) => [`${row.userId} ${row.channel}`, row.on]))
