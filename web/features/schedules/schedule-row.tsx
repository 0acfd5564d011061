import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Schedule } from '#core/contracts/schedules'
import { isKind } from '#core/domain/notifications/kinds'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { useSession } from '#web/lib/session'
import { ConfirmButton } from '#web/ui/confirm-button'
import { type Step, scheduleKeys, steerSchedule } from './schedule-queries.ts'
import classes from './schedules.module.css'
import { useCronWords } from './use-cron-words.ts'

/** One schedule: when it runs next and after that, and what can be done with it now. */
export function ScheduleRow({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation('schedules')
  const { status, cron, timeZone, target, targetId, upcoming, runs } = schedule
  const name = useScheduleName(schedule)
  const moment = useMoment(timeZone)
  const cronWords = useCronWords()
  const [next, ...after] = upcoming
  return (
    <li className={classes.row} data-status={status}>
      <div className={classes.words}>
        {target === 'broadcast' ? (
          <Link to="/broadcasts/$broadcastId" params={{ broadcastId: targetId }} className={classes.name}>
            {name}
          </Link>
        ) : (
          <span className={classes.name}>{name}</span>
        )}
        <span className={classes.dim}>
          {[t(`target.${target}`), cron ? cronWords(cron) : t('once'), timeZone].join(' · ')}
        </span>
      </div>
      <div className={classes.when}>
        <span>{next && status === 'active' ? t('next', { at: moment(next) }) : t(`status.${status}`)}</span>
        <span className={classes.dim}>
          {after.length > 0 && status === 'active'
            ? t('after', { times: after.slice(0, 2).map(moment).join(' · ') })
            : t('runs', { count: runs })}
        </span>
      </div>
      <Steps schedule={schedule} />
    </li>
  )
}

/** What is sent without a name of its own is called by its kind. */
function useScheduleName({ name }: Schedule): string {
  const { t } = useTranslation('deliveries')
  return isKind(name) ? t(`kind.${name.replace('.', '_')}`) : name
}

function Steps({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation('schedules')
  const { id, status, cron, target } = schedule
  const name = useScheduleName(schedule)
  const client = useQueryClient()
  const words = useErrorWords()
  const sends = useSession().can('broadcast:send')
  const steer = useMutation({
    mutationFn: (step: Step) => steerSchedule(id, step),
    onSettled: () => client.invalidateQueries({ queryKey: scheduleKeys.all }),
    onError: (error) => notify.failed(words(error).detail),
  })
  if (!sends || status === 'ended') return null
  const button = (step: Step) => (
    <Button
      size="xs"
      variant="default"
      aria-label={`${t(`action.${step}`)}: ${name}`}
      loading={steer.isPending && steer.variables === step}
      disabled={steer.isPending}
      onClick={() => steer.mutate(step)}
    >
      {t(`action.${step}`)}
    </Button>
  )
  return (
    <div className={classes.steps}>
      {cron && status === 'active' && button('skip')}
      {button(status === 'active' ? 'pause' : 'resume')}
      <ConfirmButton
        size="xs"
        aria-label={`${t('action.run')}: ${name}`}
        loading={steer.isPending && steer.variables === 'run'}
        disabled={steer.isPending}
        consequence={t(`runConsequence.${target}`)}
        verb={t('action.run')}
        verbColor="iris"
        onConfirm={() => steer.mutate('run')}
      >
        {t('action.run')}
      </ConfirmButton>
    </div>
  )
}

/** A time by the clock of the schedule, as people say it. */
function useMoment(timeZone: string): (at: string) => string {
  const { language } = useTranslation().i18n
  const format = new Intl.DateTimeFormat(language, {
    ...{ weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit', timeZone },
  })
  return (at) => format.format(new Date(at))
}
