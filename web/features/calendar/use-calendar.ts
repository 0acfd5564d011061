import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Planned } from '#core/contracts/calendar'
import type { Campaign } from '#core/contracts/content'
import { addDays, type Day, startOfDay, wallTime } from '#core/domain/time/zoned'
import { campaignsQuery } from '#web/features/content/index'
import { useTimeZone } from '#web/features/workspaces/use-time-zone'
import { useSession } from '#web/lib/session'
import { spanQuery, trayQuery } from './calendar-queries.ts'
import type { CalendarSearch } from './calendar-view.ts'
import { usePlan } from './use-plan.ts'

/** What is planned on these days, by the workspace's clocks, and how to move it. */
export function useCalendar(days: readonly Day[], search: CalendarSearch) {
  const timeZone = useTimeZone()
  const movable = useSession().can('content:write')
  const plan = usePlan()
  const [first = '', last = ''] = [days[0], days.at(-1)]
  const from = startOfDay(first, timeZone)
  const to = startOfDay(addDays(last, 1), timeZone)
  const span = useQuery({ ...spanQuery(from, to, search.campaign), placeholderData: keepPreviousData })
  const tray = useQuery({ ...trayQuery(search.campaign), placeholderData: keepPreviousData })
  const { data: campaigns = [] } = useQuery(campaignsQuery())
  const byDay = useMemo(
    () =>
      Map.groupBy(
        span.data?.items ?? [],
        ({ at }) => wallTime(at === null ? 0 : Date.parse(at), timeZone).day,
      ),
    [span.data, timeZone],
  )
  return {
    search,
    plan,
    movable,
    campaigns,
    timeZone,
    today: wallTime(Date.now(), timeZone).day,
    /** Null until it is known. */
    tray: tray.data?.items ?? null,
    trayHasMore: tray.data?.more ?? false,
    error: span.data ? null : span.error,
    refetch: span.refetch,
    loading: span.isPending,
    piecesOn: (day: Day): Planned[] => byDay.get(day) ?? [],
    campaignOf: ({ campaignId }: Planned): Campaign | undefined =>
      campaigns.find(({ id }) => id === campaignId),
  }
}
export type CalendarPieces = ReturnType<typeof useCalendar>
