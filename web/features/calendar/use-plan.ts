import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { type Planned, plannedListSchema } from '#core/contracts/calendar'
import { type Day, instantOf, moveToDay } from '#core/domain/time/zoned'
import { useTimeZone } from '#web/features/workspaces/use-time-zone'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { calendarKeys, planContent } from './calendar-queries.ts'
import { type Shown, withMoved } from './moved.ts'

/** When a piece without a time goes out, in minutes since midnight. */
const MORNING = 9 * 60

const spanKey = z.tuple([z.string(), z.string(), z.literal('span'), z.number(), z.number(), z.string()])

function shownBy(key: readonly unknown[]): Shown {
  const span = spanKey.safeParse(key)
  return span.success ? { from: span.data[3], to: span.data[4] } : 'undated'
}

/** Gives a piece another date: at once on the page, then on the server; what was can be had back. */
export function usePlan() {
  const { t, i18n } = useTranslation('calendar')
  const client = useQueryClient()
  const words = useErrorWords()
  const timeZone = useTimeZone()
  const dateOf = (at: string) =>
    new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(
      new Date(at),
    )

  const plan = useMutation({
    mutationFn: ({ piece, at }: { piece: Planned; at: string | null; undoing?: boolean }) =>
      planContent(piece.id, at),
    async onMutate({ piece, at }) {
      await client.cancelQueries({ queryKey: calendarKeys.all })
      for (const [key, data] of client.getQueriesData({ queryKey: calendarKeys.all })) {
        const list = plannedListSchema.safeParse(data).data
        if (list)
          client.setQueryData(key, { ...list, items: withMoved(list.items, { ...piece, at }, shownBy(key)) })
      }
    },
    onSuccess(_content, { piece, at, undoing }) {
      const message =
        at === null
          ? t('moved.off', { title: piece.title })
          : t('moved.to', { title: piece.title, date: dateOf(at) })
      if (undoing) return notify.done(message, piece.id)
      const undo = () => plan.mutate({ piece: { ...piece, at }, at: piece.at, undoing: true })
      notify.undo(message, undo, piece.id)
    },
    onError: (error) => notify.failed(words(error).detail),
    onSettled: () => client.invalidateQueries({ queryKey: calendarKeys.all }),
  })
  return {
    /** To a day, at the time by the clock that it has; at nine when it has none. */
    toDay(piece: Planned, day: Day) {
      const at =
        piece.at === null
          ? instantOf({ day, minute: MORNING }, timeZone)
          : moveToDay(Date.parse(piece.at), day, timeZone)
      plan.mutate({ piece, at: new Date(at).toISOString() })
    },
    to: (piece: Planned, at: string | null) => plan.mutate({ piece, at }),
  }
}
export type Plan = ReturnType<typeof usePlan>
