import { useHotkeys } from '@mantine/hooks'
import type { InboxItem } from '#core/contracts/notifications'
import { snoozeTimes } from './snooze-times.ts'
import type { InboxActions } from './use-inbox-actions.ts'

interface InboxKeys {
  items: readonly InboxItem[]
  current: InboxItem | undefined
  choose: (item: InboxItem | undefined) => void
  open: (item: InboxItem) => void
  actions: InboxActions
}

/** j and k walk the items, e archives, h snoozes until tomorrow, u makes unread, o opens what it is about. */
export function useInboxKeys({ items, current, choose, open, actions }: InboxKeys): void {
  const at = items.findIndex(({ id }) => id === current?.id)
  const move = (by: 1 | -1) => {
    const next = items[Math.max(0, Math.min(at + by, items.length - 1))]
    if (!next) return
    choose(next)
    document.querySelector<HTMLElement>(`[data-inbox-id="${next.id}"]`)?.focus()
  }
  /** What leaves the list makes place for its neighbour. */
  const leave = (act: (item: InboxItem) => void) => () => {
    if (!current) return
    act(current)
    choose(items[at + 1] ?? items[at - 1])
  }
  const keys: [string, () => void][] = [
    ['j', () => move(1)],
    ['k', () => move(-1)],
    ['e', leave(actions.archive)],
    ['h', leave((item) => actions.snooze(item, snoozeTimes(new Date())[1]?.at ?? new Date()))],
    ['u', () => current && actions.unread(current)],
    ['o', () => current && open(current)],
  ]
  useHotkeys(
    keys.map(([key, act]) => [
      key,
      (event) => !isTypedInto(event.target) && act(),
      { preventDefault: false },
    ]),
    ['TEXTAREA', 'SELECT'],
  )
}

/** The switch between the views keeps the focus once it was used, and takes no letters. */
const isTypedInto = (target: EventTarget | null) =>
  target instanceof HTMLInputElement && target.type !== 'radio'
