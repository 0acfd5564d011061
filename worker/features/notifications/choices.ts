import { and, eq, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/sqlite-core'
import type { ChangePreferencesInput } from '#core/contracts/notifications'
import type { Channel, Kind } from '#core/domain/notifications/kinds'
import type { Choices } from '#core/domain/notifications/preference'
import type { Db } from '../../db/client.ts'
import type { Statement } from '../../db/commit.ts'
import {
  notificationPreferenceEverywhere as everywhere,
  notificationPreference as here,
} from '../../db/schema/index.ts'

interface Member {
  workspaceId: string
  userId: string
}
type Choice = NonNullable<ChangePreferencesInput['choices']>[number]
type OwnChoices = Pick<Choices, 'here' | 'everywhere'>

/** The statement that keeps a person's choice where it holds, or forgets it. */
export function choose(db: Db, me: Member, { kind, channel, on, scope }: Choice): Statement {
  const { userId } = me
  if (scope === 'everywhere') {
    const target = [everywhere.userId, everywhere.kind, everywhere.channel]
    return on === null
      ? db
          .delete(everywhere)
          .where(
            and(eq(everywhere.userId, userId), eq(everywhere.kind, kind), eq(everywhere.channel, channel)),
          )
      : db
          .insert(everywhere)
          .values({ userId, kind, channel, on })
          .onConflictDoUpdate({ target, set: { on } })
  }
  const target = [here.workspaceId, here.userId, here.kind, here.channel]
  return on === null
    ? db.delete(here).where(and(isOwn(me), eq(here.kind, kind), eq(here.channel, channel)))
    : db
        .insert(here)
        .values({ ...me, kind, channel, on })
        .onConflictDoUpdate({ target, set: { on } })
}

/** What a member chose for a kind and channel, in this workspace and in every one. One D1 query. */
export async function choicesOf(db: Db, me: Member): Promise<(kind: Kind, channel: Channel) => OwnChoices> {
  const rows = await unionAll(
    db
      .select({ kind: here.kind, channel: here.channel, on: here.on, scope: sql<string>`'here'`.as('scope') })
      .from(here)
      .where(isOwn(me)),
    db
      .select({
        ...{ kind: everywhere.kind, channel: everywhere.channel, on: everywhere.on },
        scope: sql<string>`'everywhere'`.as('scope'),
      })
      .from(everywhere)
      .where(eq(everywhere.userId, me.userId)),
  )
  const chosen = new Map(rows.map(({ kind, channel, on, scope }) => [`${scope} ${kind} ${channel}`, on]))
  return (kind, channel) => ({
    here: chosen.get(`here ${kind} ${channel}`) ?? null,
    everywhere: chosen.get(`everywhere ${kind} ${channel}`) ?? null,
  })
}

const isOwn = ({ workspaceId, userId }: Member) =>
  and(eq(here.workspaceId, workspaceId), eq(here.userId, userId))
