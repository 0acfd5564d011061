import { and, eq, inArray } from 'drizzle-orm'
import { MAX_PLANNED } from '#core/contracts/calendar'
import { rolesThatAllow } from '#core/domain/access/permissions'
import { type FeedEntry, toICalendar } from '#core/domain/calendar/ical'
import { notFound } from '#core/errors'
import type { Ctx } from '../../context.ts'
import { calendarFeed, campaign, member, organization } from '../../db/schema/index.ts'
import { hashFeedToken } from './feed-token.ts'
import { stateWords, typeWords } from './feed-words.ts'
import { noteFeedUse } from './feeds.ts'
import { findPlanned, type PlannedRow, stateOf } from './planned.ts'

const DAY = 86_400_000
/** What a feed goes back and forth (ms). */
const PAST = 90 * DAY
const FUTURE = 400 * DAY

type FeedCtx = Pick<Ctx, 'deps' | 'now' | 'background'>

/**
 * The feed behind a token, as iCalendar. A revoked one, one whose maker has left or may no longer read, and one that
 * never was are the same `not_found`.
 */
export async function readFeed({ deps, now, background }: FeedCtx, token: string): Promise<string> {
  const db = deps.database('first-primary')
  const [feed] = await db
    .select({
      id: calendarFeed.id,
      workspaceId: calendarFeed.workspaceId,
      name: organization.name,
      timeZone: organization.timeZone,
      locale: organization.locale,
    })
    .from(calendarFeed)
    .innerJoin(organization, eq(organization.id, calendarFeed.workspaceId))
    .innerJoin(
      member,
      and(
        eq(member.organizationId, calendarFeed.workspaceId),
        eq(member.userId, calendarFeed.userId),
        inArray(member.role, rolesThatAllow('content:read')),
      ),
    )
    .where(eq(calendarFeed.tokenHash, await hashFeedToken(token)))
  if (!feed) throw notFound('feed')
  background(noteFeedUse(db, feed.id, now).run())
  const [rows, campaigns] = await Promise.all([
    findPlanned(db, feed.workspaceId, now - PAST, now + FUTURE, { limit: MAX_PLANNED }),
    db
      .select({ id: campaign.id, name: campaign.name })
      .from(campaign)
      .where(eq(campaign.workspaceId, feed.workspaceId)),
  ])
  const names = new Map(campaigns.map(({ id, name }) => [id, name]))
  const origin = deps.config.APP_URL
  const entries = rows.map((row) => toEntry(row, names, feed.locale, origin))
  return toICalendar({ name: feed.name, timeZone: feed.timeZone, entries }, new URL(origin).host)
}

function toEntry(row: PlannedRow, campaigns: Map<string, string>, locale: string, origin: string): FeedEntry {
  const state = stateOf(row)
  const named = row.campaignId === null ? undefined : campaigns.get(row.campaignId)
  return {
    id: row.id,
    title: row.title,
    at: row.at ?? 0,
    updatedAt: row.updatedAt,
    version: row.version,
    description: [typeWords(locale, row.type), stateWords(locale, state), named].filter(Boolean).join(' · '),
    categories: named ? [named] : [],
    url: `${origin}/studio/${row.id}`,
    confirmed: state === 'approved' || state === 'scheduled' || state === 'sent',
  }
}
