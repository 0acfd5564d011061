import { Popover } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Planned } from '#core/contracts/calendar'
import type { Campaign } from '#core/contracts/content'
import { addDays, wallTime } from '#core/domain/time/zoned'
import { useTimeZone } from '#web/features/workspaces/use-time-zone'
import { StatusIcon } from '#web/ui/status-badge'
import badgeClasses from '../../ui/status-badge.module.css'
import { dragged } from './dragged.ts'
import { PlanCard } from './plan-card.tsx'
import classes from './plan-chip.module.css'
import type { Plan } from './use-plan.ts'

interface PlanChipProps {
  piece: Planned
  campaign: Campaign | undefined
  plan: Plan
  movable: boolean
  /** Has the room to say its campaign and its state. */
  roomy?: boolean
}

/** Days an arrow moves by while Alt is held. */
const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** The chip of a moved piece is another one, on its new day: the focus goes along once it is there. */
function followFocus(id: string, before: HTMLElement, frames = 30): void {
  requestAnimationFrame(() => {
    const now = document.querySelector<HTMLElement>(`[data-piece="${CSS.escape(id)}"]`)
    if (now && now !== before) now.focus()
    else if (frames > 0) followFocus(id, before, frames - 1)
  })
}

/** One piece on a day: dragged, moved with Alt and the arrows, or opened to give it another date. */
export function PlanChip({ piece, campaign, plan, movable, roomy }: PlanChipProps) {
  const { t, i18n } = useTranslation(['calendar', 'common'])
  const timeZone = useTimeZone()
  const [opened, setOpened] = useState(false)
  const moves = movable && !piece.fixed
  const time =
    piece.at &&
    new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short', timeZone }).format(new Date(piece.at))
  const state = t(`common:status.${piece.state}`)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={300} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={`${badgeClasses.hue} ${classes.chip}`}
          data-status={piece.state}
          data-piece={piece.id}
          style={campaign && { '--edge': `var(--mq-campaign-${campaign.colour})` }}
          draggable={moves}
          title={piece.title}
          aria-haspopup="dialog"
          aria-expanded={opened}
          aria-label={[piece.title, state, time, campaign?.name].filter(Boolean).join(', ')}
          aria-keyshortcuts={moves ? 'Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown' : undefined}
          onClick={() => setOpened(!opened)}
          onDragStart={(event) => dragged.start(event.dataTransfer, piece)}
          onDragEnd={dragged.end}
          onKeyDown={(event) => {
            const step = STEPS[event.key]
            if (!event.altKey || step === undefined || !moves || piece.at === null) return
            event.preventDefault()
            plan.toDay(piece, addDays(wallTime(Date.parse(piece.at), timeZone).day, step))
            followFocus(piece.id, event.currentTarget)
          }}
        >
          <StatusIcon status={piece.state} />
          {time && <span className={classes.time}>{time}</span>}
          <span className={classes.name} dir="auto">
            {piece.title}
          </span>
          {roomy && (
            <>
              <span className={classes.campaign}>{campaign?.name}</span>
              <span className={classes.state}>{state}</span>
            </>
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        {opened && (
          <PlanCard
            piece={piece}
            campaign={campaign}
            movable={moves}
            onPlan={(at) => {
              setOpened(false)
              plan.to(piece, at)
            }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
