import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { type Channel, KINDS, type KindRule } from '#core/domain/notifications/kinds'
import { planChannels } from '#core/domain/notifications/plan-channels'
import { Zone } from '#core/domain/notifications/zone'
import { whenItIs } from '#core/domain/schedules/once'
import type { Db } from '../../db/client.ts'
import { notificationRequestRecipient } from '../../db/schema/index.ts'
import { membersOf } from '../audience/index.ts'
import type { Ways } from '../notifications/index.ts'
import type { Planned } from '../planning/index.ts'
import { type Found, resolveRecipients } from './resolve-recipients.ts'
import type { RequestRow } from './rows.ts'

/** Recipients of one step. */
const PAGE = 250
/** Channels a member may have an address for; whether they do is seen when it is sent. */
const MEMBER: readonly Channel[] = ['in_app', 'push', 'email', 'sms']

export interface Page {
  planned: Planned[]
  /** Members whose inbox it comes into. */
  belled: string[]
  unknown: number
  /** Where the next page begins; null after the last. */
  next: string | null
}

interface Clocks {
  home: string
  now: number
}

/** The next recipients of a request and what each is to be sent. Throws `not_found` when its segment is gone. */
export async function planPage(db: Db, request: RequestRow, ways: Ways, clocks: Clocks): Promise<Page> {
  const { named, next } = await namesAfter(db, request)
  const rule: KindRule = KINDS[request.kind]
  const found = await resolveRecipients(db, request.workspaceId, rule.to, named)
  const zones = new Map<string, Zone>()
  const steps = found.map((one) => ({ one, ...stepsFor(one, rule, request, ways) }))
  return {
    planned: steps.flatMap(({ one, steps: each }) => {
      const from = startFor(request, one, clocks, zones)
      return each.map(({ channel, after, unlessSeen }) => ({
        ...{ recipient: one.recipient, channel, unlessSeen, dueAt: from + after },
      }))
    }),
    belled: steps.filter(({ bell }) => bell).map(({ one }) => one.recipient.slice('user:'.length)),
    unknown: named.filter((name) => !found.some((one) => isNamed(one, name))).length,
    next,
  }
}

const isNamed = ({ recipient, email }: Found, name: string) =>
  name === recipient || name === `email:${email?.toLowerCase() ?? ''}`

async function namesAfter(
  db: Db,
  { workspaceId, originId, segmentId, cursor }: RequestRow,
): Promise<{ named: string[]; next: string | null }> {
  if (segmentId !== null) {
    const { contactIds, nextCursor } = await membersOf(db, workspaceId, segmentId, cursor, PAGE)
    return { named: contactIds.map((id) => `contact:${id}`), next: nextCursor }
  }
  const { requestId, ordinal, recipient } = notificationRequestRecipient
  const rows = await db
    .select({ ordinal, recipient })
    .from(notificationRequestRecipient)
    .where(
      and(
        eq(notificationRequestRecipient.workspaceId, workspaceId),
        eq(requestId, originId),
        cursor === null ? undefined : gt(ordinal, sql`${Number(cursor)}`),
      ),
    )
    .orderBy(asc(ordinal))
    .limit(PAGE + 1)
  const shown = rows.slice(0, PAGE)
  return {
    named: shown.map((row) => row.recipient),
    next: rows.length > PAGE ? String(shown.at(-1)?.ordinal ?? '') : null,
  }
}

/** A member by every channel of the kind, the bell first; a contact by those asked for, else by the first they have. */
function stepsFor(one: Found, rule: KindRule, { channels }: RequestRow, ways: Ways) {
  if (rule.to === 'contact') {
    const reachable = rule.channels.filter((channel) => canReach(one, channel))
    const chosen = channels.length > 0 ? channels : reachable.slice(0, 1)
    return { bell: false, steps: chosen.map((channel) => ({ channel, after: 0, unlessSeen: false })) }
  }
  const own = ways(one.recipient.slice('user:'.length))
  const reachable = MEMBER.filter((channel) => channel !== 'in_app' || own.includes(channel))
  const steps = planChannels({ ...rule, channels: own }, new Set(reachable), channels)
  return {
    bell: steps.some(({ channel }) => channel === 'in_app'),
    steps: steps.filter(({ channel }) => channel !== 'in_app'),
  }
}

function canReach({ email, phone, push }: Found, channel: Channel): boolean {
  if (channel === 'email') return email !== null
  return channel === 'sms' ? phone !== null : channel === 'push' && push
}

function startFor(
  { localTime }: RequestRow,
  { timeZone }: Found,
  { home, now }: Clocks,
  zones: Map<string, Zone>,
): number {
  if (!localTime) return now
  const name = timeZone ?? home
  const zone = zones.get(name) ?? new Zone(name)
  zones.set(name, zone)
  return whenItIs(localTime, zone, now)
}
