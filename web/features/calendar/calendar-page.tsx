import { ActionIcon, Button, SegmentedControl, Select } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconCalendarShare, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Day, wallTime } from '#core/domain/time/zoned'
import { useTimeZone } from '#web/features/workspaces/use-time-zone'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageHeader } from '#web/ui/page-header'
import classes from './calendar-page.module.css'
import { type CalendarSearch, turn, VIEWS, weeksOf } from './calendar-view.ts'
import { DayGrid } from './day-grid.tsx'
import dayListClasses from './day-list.module.css'
import { DayList } from './day-list.tsx'
import { FeedDialog } from './feed-dialog.tsx'
import { Tray } from './tray.tsx'
import { useCalendar } from './use-calendar.ts'
import { weekStart } from './week-start.ts'

/** What goes out when: a month, a week or a list, and what has no date yet beside it. */
export function CalendarPage() {
  const { t, i18n } = useTranslation('calendar')
  const search = useSearch({ from: '/app/calendar' })
  const navigate = useNavigate()
  const timeZone = useTimeZone()
  const narrow = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false })
  const [sharing, setSharing] = useState(false)
  const view = narrow ? 'list' : (search.view ?? 'month')
  const day = search.day ?? wallTime(Date.now(), timeZone).day
  const weeks = weeksOf(view, day, weekStart(i18n.language, navigator.languages))
  const calendar = useCalendar(weeks.flat(), search)
  const go = (change: CalendarSearch) => void navigate({ to: '/calendar', search: { ...search, ...change } })
  return (
    <>
      <PageHeader
        title={t('title')}
        tools={
          <Button
            variant="default"
            leftSection={<IconCalendarShare size={16} stroke={1.5} />}
            onClick={() => setSharing(true)}
          >
            {t('feed.open')}
          </Button>
        }
      />
      <div className={classes.bar}>
        <div className={classes.turn}>
          <ActionIcon aria-label={t('earlier')} onClick={() => go({ day: turn(view, day, -1) })}>
            <IconChevronLeft size={18} stroke={1.5} />
          </ActionIcon>
          <ActionIcon aria-label={t('later')} onClick={() => go({ day: turn(view, day, 1) })}>
            <IconChevronRight size={18} stroke={1.5} />
          </ActionIcon>
          <h2 className={classes.period} aria-live="polite">
            {periodName(weeks.flat(), view === 'week', day, i18n.language)}
          </h2>
          <Button size="compact-sm" variant="default" onClick={() => go({ day: undefined })}>
            {t('today')}
          </Button>
        </div>
        <Select
          size="xs"
          className={classes.campaigns}
          clearable
          aria-label={t('campaign')}
          placeholder={t('campaign')}
          data={calendar.campaigns.map(({ id, name }) => ({ value: id, label: name }))}
          value={search.campaign ?? null}
          onChange={(campaign) => go({ campaign: campaign ?? undefined })}
        />
        <span className={classes.zoneName}>{t('zone', { zone: timeZone })}</span>
        {!narrow && (
          <SegmentedControl
            size="xs"
            aria-label={t('view.label')}
            value={view}
            data={VIEWS.map((name) => ({ value: name, label: t(`view.${name}`) }))}
            onChange={(name) => go({ view: VIEWS.find((one) => one === name) })}
          />
        )}
      </div>
      <div className={classes.layout}>
        <div className={classes.main}>
          {calendar.error ? (
            <ErrorState error={calendar.error} retry={calendar.refetch} />
          ) : view !== 'list' ? (
            <DayGrid weeks={weeks} month={view === 'month' ? day : null} calendar={calendar} />
          ) : calendar.loading ? (
            <div className={dayListClasses.days}>
              <LoadingRows rows={10} />
            </div>
          ) : (
            <DayList days={weeks.flat()} calendar={calendar} />
          )}
        </div>
        <Tray calendar={calendar} hasDays={view !== 'list'} />
      </div>
      {sharing && <FeedDialog onClose={() => setSharing(false)} />}
    </>
  )
}

function periodName(days: readonly Day[], week: boolean, day: Day, language: string): string {
  const [first = day, last = day] = [days[0], days.at(-1)]
  const at = (one: Day) => new Date(`${one}T00:00:00Z`)
  if (!week)
    return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      at(day),
    )
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
  return format.formatRange(at(first), at(last))
}
