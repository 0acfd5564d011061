import type { ChangeInboxInput, InboxItem, InboxView } from '#core/contracts/notifications'

/** Views that an item leaves by what is done to it. */
const LEAVES: Record<ChangeInboxInput['action'], readonly InboxView[]> = {
  read: [],
  unread: [],
  archive: ['inbox', 'unread', 'mentions', 'snoozed'],
  snooze: ['inbox', 'unread', 'mentions'],
  restore: ['snoozed', 'archived'],
}

/** A list as it will be. What was read stays among the unread until the list is asked for again. */
export const changedList = (
  items: readonly InboxItem[],
  view: InboxView,
  { ids, action }: ChangeInboxInput,
  now: string,
): InboxItem[] =>
  items
    .filter(({ id }) => !(ids.includes(id) && LEAVES[action].includes(view)))
    .map((item) => (ids.includes(item.id) ? { ...item, readAt: readAtAfter(item, action, now) } : item))

const readAtAfter = ({ readAt }: InboxItem, action: ChangeInboxInput['action'], now: string) => {
  if (action === 'unread') return null
  return action === 'read' ? (readAt ?? now) : readAt
}

/** The list with the item that is being read, although it is no longer one of them. Newest first. */
export function withChosen(items: readonly InboxItem[], chosen: InboxItem | undefined): readonly InboxItem[] {
  if (!chosen || items.some(({ id }) => id === chosen.id)) return items
  const at = items.findIndex(({ createdAt }) => createdAt < chosen.createdAt)
  return at < 0 ? [...items, chosen] : items.toSpliced(at, 0, chosen)
}
