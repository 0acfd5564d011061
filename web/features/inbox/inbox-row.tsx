import { UnstyledButton } from '@mantine/core'
import type { InboxItem } from '#core/contracts/notifications'
import { TimeAgo } from '#web/ui/time-ago'
import classes from './inbox.module.css'
import { InboxSentence } from './inbox-sentence.tsx'
import { ItemFace } from './item-face.tsx'

interface InboxRowProps {
  item: InboxItem
  current: boolean
  onOpen: (item: InboxItem) => void
}

/** One line of the inbox: who, what, when; unread ones carry a dot and weight. */
export function InboxRow({ item, current, onOpen }: InboxRowProps) {
  const { said } = item.data
  const excerpt = said?.body ?? item.data.excerpt
  return (
    <UnstyledButton
      className={classes.row}
      data-unread={item.readAt === null || undefined}
      data-inbox-id={item.id}
      aria-current={current || undefined}
      onClick={() => onOpen(item)}
    >
      <ItemFace item={item} size={28} marked />
      <span className={classes.words}>
        <span className={classes.sentence}>
          <InboxSentence item={item} />
        </span>
        {excerpt && <span className={classes.excerpt}>{excerpt}</span>}
      </span>
      <span className={classes.when}>
        <TimeAgo at={item.createdAt} />
        {item.readAt === null && <UnreadDot />}
      </span>
    </UnstyledButton>
  )
}

const UnreadDot = () => <span className={classes.dot} aria-hidden />
