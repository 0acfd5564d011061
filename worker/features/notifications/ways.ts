import { and, eq } from 'drizzle-orm'
import { CHANNELS, type Channel, KINDS, type Kind } from '#core/domain/notifications/kinds'
import type { Db } from '../../db/client.ts'
import { notificationPreference } from '../../db/schema/index.ts'
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
  const { workspaceId: workspace, kind: of, userId, channel, on } = notificationPreference
  const [rows, { defaults }] = await Promise.all([
    db
      .select({ userId, channel, on })
      .from(notificationPreference)
      .where(and(eq(workspace, workspaceId), eq(of, kind))),
    settingsOf(db, workspaceId),
  ])
  const own = new Map(rows.map((row) => [`${row.userId} ${row.channel}`, row.on]))
  const house = new Map(defaults.filter((one) => one.kind === kind).map((one) => [one.channel, one.on]))
  return (member) =>
    CHANNELS.filter((way) => {
      const wanted = own.get(`${member} ${way}`) ?? house.get(way) ?? channels.includes(way)
      return wanted || (way !== 'in_app' && channels.includes(way))
    })
}
