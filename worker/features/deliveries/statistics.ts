import { and, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { DeliveryCounts, DeliveryStatistics, StatisticsQuery } from '#core/contracts/deliveries'
import { channelSchema, kindSchema } from '#core/contracts/notifications'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { notification, notificationDelivery as of } from '../../db/schema/index.ts'

const DAY = 86_400_000
const some = (condition: SQL) => sql<number>`count(CASE WHEN ${condition} THEN 1 END)`
const sum = (column: SQL) => sql<number>`coalesce(sum(${column}), 0)`

const COUNTS = {
  planned: sql<number>`count(*)`,
  skipped: some(sql`${of.state} = 'skipped'`),
  sent: some(sql`${of.sentAt} IS NOT NULL`),
  failed: some(sql`${of.state} = 'failed'`),
  unknown: some(sql`${of.state} = 'unknown'`),
  delivered: some(sql`${of.deliveredAt} IS NOT NULL`),
  opened: some(sql`${of.openedAt} IS NOT NULL`),
  clicked: some(sql`${of.clickedAt} IS NOT NULL`),
  bounced: some(sql`${of.bouncedAt} IS NOT NULL`),
  complained: some(sql`${of.complainedAt} IS NOT NULL`),
  unsubscribed: some(sql`${of.unsubscribedAt} IS NOT NULL`),
  machineOpens: sum(sql`${of.machineOpens}`),
  machineClicks: sum(sql`${of.machineClicks}`),
}

/** The days, each in UTC, by when a delivery was planned; its opens and clicks count for that day. */
const day = sql<string>`strftime('%Y-%m-%d', ${of.createdAt} / 1000, 'unixepoch')`

/** What was sent and how it went, by day, kind, channel and provider: four passes over one index, in one round trip. */
export async function deliveryStatistics(ctx: Ctx, query: StatisticsQuery): Promise<DeliveryStatistics> {
  authorize(ctx, 'content:read')
  const last = Date.parse(query.to ?? new Date(ctx.now).toISOString().slice(0, 10))
  const first = query.from ? Date.parse(query.from) : last - 29 * DAY
  const where = and(
    eq(of.workspaceId, ctx.workspaceId),
    gte(of.createdAt, Math.max(first, last - 366 * DAY)),
    lt(of.createdAt, last + DAY),
    query.kind && eq(notification.kind, query.kind),
    query.channel && eq(of.channel, query.channel),
    query.broadcastId ? eq(of.broadcastId, query.broadcastId) : undefined,
    query.provider ? eq(of.provider, query.provider) : undefined,
  )
  const by = (key: SQL<string>) =>
    ctx.db
      .select({ key, ...COUNTS })
      .from(of)
      .innerJoin(notification, eq(notification.id, of.notificationId))
      .where(where)
      .groupBy(key)
      .orderBy(key)
  const [days, kinds, channels, providers] = await ctx.db.batch([
    by(day),
    by(sql<string>`${notification.kind}`),
    by(sql<string>`${of.channel}`),
    by(sql<string>`coalesce(${of.provider}, '')`),
  ])
  const rows = days.map(({ key, ...counts }) => ({ key, counts }))
  return {
    total: rows.reduce((total, { counts }) => plus(total, counts), NONE),
    days: rows,
    kinds: kinds.map(({ key, ...counts }) => ({ key: kindSchema.parse(key), counts })),
    channels: channels.map(({ key, ...counts }) => ({ key: channelSchema.parse(key), counts })),
    providers: providers.flatMap(({ key, ...counts }) => (key ? [{ key, counts }] : [])),
  }
}

const NONE: DeliveryCounts = {
  ...{ planned: 0, skipped: 0, sent: 0, failed: 0, unknown: 0, delivered: 0, opened: 0, clicked: 0 },
  ...{ bounced: 0, complained: 0, unsubscribed: 0, machineOpens: 0, machineClicks: 0 },
}

const plus = (a: DeliveryCounts, b: DeliveryCounts): DeliveryCounts => ({
  planned: a.planned + b.planned,
  skipped: a.skipped + b.skipped,
  sent: a.sent + b.sent,
  failed: a.failed + b.failed,
  unknown: a.unknown + b.unknown,
  delivered: a.delivered + b.delivered,
  opened: a.opened + b.opened,
  clicked: a.clicked + b.clicked,
  bounced: a.bounced + b.bounced,
  complained: a.complained + b.complained,
  unsubscribed: a.unsubscribed + b.unsubscribed,
  machineOpens: a.machineOpens + b.machineOpens,
  machineClicks: a.machineClicks + b.machineClicks,
})

const COLUMNS = Object.keys(NONE).filter((name): name is keyof DeliveryCounts => Object.hasOwn(NONE, name))

/** One line for each day, kind, channel and provider, with what it counts by; RFC 4180. */
export async function statisticsCsv(ctx: Ctx, query: StatisticsQuery): Promise<string> {
  const { total, days, kinds, channels, providers } = await deliveryStatistics(ctx, query)
  const lines = [
    { by: 'total', key: '', counts: total },
    ...days.map((row) => ({ by: 'day', ...row })),
    ...kinds.map((row) => ({ by: 'kind', ...row })),
    ...channels.map((row) => ({ by: 'channel', ...row })),
    ...providers.map((row) => ({ by: 'provider', ...row })),
  ].map(({ by, key, counts }) => [by, key, ...COLUMNS.map((name) => counts[name])].join(','))
  return `${[['by', 'key', ...COLUMNS].join(','), ...lines].join('\r\n')}\r\n`
}
