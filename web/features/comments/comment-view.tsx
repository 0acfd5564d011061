import { ActionIcon, Text } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comment, Thread } from '#core/contracts/comments'
import { useSession } from '#web/lib/session'
import { PersonAvatar } from '#web/ui/person-avatar'
import { TimeAgo } from '#web/ui/time-ago'
import { CommentText } from './comment-text.tsx'
import classes from './comments.module.css'
import { Composer } from './composer.tsx'
import { EmojiButton, ReactionBar } from './reaction-bar.tsx'
import { useCommentActions } from './use-comment-actions.ts'

/** One comment: who, when, what, the reactions, and what one may do with it. */
export function CommentView({ thread, comment }: { thread: Thread; comment: Comment }) {
  const { t } = useTranslation('comments')
  const session = useSession()
  const actions = useCommentActions()
  const [editing, setEditing] = useState(false)
  const { author, text, reactions, createdAt, editedAt } = comment
  const writes = session.can('comment:write')
  const own = writes && author.id === session.userId
  return (
    <li className={classes.comment}>
      <PersonAvatar id={author.id} name={author.name} size={24} />
      <div className={classes.said}>
        <div className={classes.byline}>
          <Text span size="sm" fw={600} truncate>
            {author.name}
          </Text>
          <Text span size="xs" c="dimmed">
            <TimeAgo at={createdAt} />
            {editedAt && ` · ${t('edited')}`}
          </Text>
          <span className={classes.tools}>
            {writes && (
              <EmojiButton onChoose={(emoji) => void actions.react(thread, comment.id, emoji, true)} />
            )}
            {own && !editing && (
              <ActionIcon
                size={24}
                aria-label={t('edit', { name: author.name })}
                onClick={() => setEditing(true)}
              >
                <IconPencil size={14} stroke={1.5} />
              </ActionIcon>
            )}
            {(own || session.can('comment:moderate')) && (
              <ActionIcon
                size={24}
                aria-label={t('delete', { name: author.name })}
                onClick={() => void actions.remove(thread, comment)}
              >
                <IconTrash size={14} stroke={1.5} />
              </ActionIcon>
            )}
          </span>
        </div>
        {editing ? (
          <Composer
            label={t('editing')}
            submit={t('save')}
            box={thread.id}
            initial={text}
            autoFocus
            onCancel={() => setEditing(false)}
            onSubmit={async (changed) => {
              const taken = await actions.edit(comment, changed)
              if (taken) setEditing(false)
              return taken
            }}
          />
        ) : (
          <CommentText text={text} />
        )}
        {reactions.length > 0 && (
          <ReactionBar
            reactions={reactions}
            canReact={writes}
            onReact={(emoji, on) => void actions.react(thread, comment.id, emoji, on)}
          />
        )}
      </div>
    </li>
  )
}
