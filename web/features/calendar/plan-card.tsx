import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Planned } from '#core/contracts/calendar'
import type { Campaign } from '#core/contracts/content'
import { instantOf, wallTime } from '#core/domain/time/zoned'
import { CampaignDot } from '#web/features/content/index'
import { useTimeZone } from '#web/features/workspaces/use-time-zone'
import { StatusBadge } from '#web/ui/status-badge'
import classes from './plan-card.module.css'

interface PlanCardProps {
  piece: Planned
  campaign: Campaign | undefined
  movable: boolean
  onPlan: (at: string | null) => void
}

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const minutes = (text: string) => {
  const [hour = 9, minute = 0] = text.split(':').map(Number)
  return hour * 60 + minute
}

/** A piece of the calendar up close: its date by the workspace's clocks, and the way to its page. */
export function PlanCard({ piece, campaign, movable, onPlan }: PlanCardProps) {
  const { t } = useTranslation(['calendar', 'common'])
  const timeZone = useTimeZone()
  const now = wallTime(piece.at === null ? Date.now() : Date.parse(piece.at), timeZone)
  const [day, setDay] = useState(now.day)
  const [time, setTime] = useState(piece.at === null ? '09:00' : clock(now.minute))
  const save = () => onPlan(new Date(instantOf({ day, minute: minutes(time) }, timeZone)).toISOString())
  return (
    <Stack gap={12}>
      <div>
        <Text fw={600} className={classes.title}>
          {piece.title}
        </Text>
        <Group gap={8} mt={4}>
          <StatusBadge status={piece.state} />
          <Text size="sm" c="dimmed">
            {t(`common:contentType.${piece.type}`)}
          </Text>
        </Group>
        {campaign && (
          <Group gap={6} mt={6} wrap="nowrap">
            <CampaignDot colour={campaign.colour} />
            <Text size="sm">{campaign.name}</Text>
          </Group>
        )}
      </div>
      {movable && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (day !== '' && time !== '') save()
          }}
        >
          <Group grow gap={8} align="end">
            <TextInput
              type="date"
              label={t('card.day')}
              required
              value={day}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
            <TextInput
              type="time"
              label={t('card.time')}
              required
              value={time}
              onChange={(event) => setTime(event.currentTarget.value)}
            />
          </Group>
          <Text size="xs" c="dimmed" mt={4}>
            {timeZone}
          </Text>
          <Group gap={8} mt={10}>
            <Button type="submit" size="xs">
              {t(piece.at === null ? 'card.plan' : 'card.move')}
            </Button>
            {piece.at !== null && (
              <Button size="xs" variant="subtle" color="gray" onClick={() => onPlan(null)}>
                {t('card.off')}
              </Button>
            )}
          </Group>
        </form>
      )}
      {piece.fixed && (
        <Text size="sm" c="dimmed">
          {t('card.fixed')}
        </Text>
      )}
      <Button
        size="xs"
        variant="default"
        renderRoot={(props) => <Link to="/studio/$contentId" params={{ contentId: piece.id }} {...props} />}
      >
        {t('card.open')}
      </Button>
    </Stack>
  )
}
