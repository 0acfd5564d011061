import { ActionIcon, Button, Text, Tooltip, UnstyledButton } from '@mantine/core'
import { IconCircleCheck, IconRotate2 } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Thread } from '#core/contracts/comments'
import { useSession } from '#web/lib/session'
import { CommentView } from './comment-view.tsx'
import classes from './comments.module.css'
import { useComments } from './comments-context.ts'
import { Composer } from './composer.tsx'
import { ReactionBar } from './reaction-bar.tsx'
import { TypingLine } from './typing-line.tsx'
import { useCommentActions } from './use-comment-actions.ts'

/** A thread, or a reaction to a place in the text: the words, what was said of them, and an answer. */
export function ThreadCard({ thread, orphaned = false }: { thread: Thread; orphaned?: boolean }) {
  const { t } = useTranslation('comments')
  const { active, activate } = useComments()
  const session = useSession()
  const actions = useCommentActions()
  const card = useRef<HTMLElement>(null)
  const isActive = active === thread.id
  const writes = session.can('comment:write')
  const hidden = thread.commentCount - thread.comments.length
  const [first, ...rest] = thread.comments

  useEffect(() => {
    if (!isActive) return
    card.current?.scrollIntoView({ block: 'nearest' })
    // Who goes from thread to thread by keys takes the focus along; who clicks in the text keeps it there.
    const focused = document.activeElement
    const fromList = focused?.closest('[data-threads]') && !card.current?.contains(focused)
    if (fromList) card.current?.focus({ preventScroll: true })
  }, [isActive])

  return (
    <article
      ref={card}
      tabIndex={-1}
      className={classes.card}
      data-active={isActive || undefined}
      aria-label={t(thread.commentCount > 0 ? 'thread' : 'reacted', { name: thread.createdBy.name })}
      aria-current={isActive || undefined}
    >
      <div className={classes.cardHead}>
        {thread.quote ? (
          <UnstyledButton className={classes.quote} disabled={orphaned} onClick={() => activate(thread.id)}>
            {thread.quote}
          </UnstyledButton>
        ) : (
          <span className={classes.wholePiece}>{t('whole')}</span>
        )}
        {writes && first && (
          <Tooltip label={t(thread.resolved ? 'reopen' : 'resolve')}>
            <ActionIcon
              size={28}
              aria-label={t(thread.resolved ? 'reopen' : 'resolve')}
              onClick={() => void actions.settle(thread, thread.resolved === null)}
            >
              {thread.resolved ? (
                <IconRotate2 size={16} stroke={1.5} />
              ) : (
                <IconCircleCheck size={16} stroke={1.5} />
              )}
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {orphaned && (
        <Text size="xs" c="dimmed">
          {t('orphaned')}
        </Text>
      )}
      {first && (
        <ol className={classes.comments}>
          <CommentView thread={thread} comment={first} />
          {hidden > 0 && (
            <li>
              <Button variant="subtle" size="compact-sm" onClick={() => void actions.readAll(thread)}>
                {t('more', { count: hidden })}
              </Button>
            </li>
          )}
          {rest.map((comment) => (
            <CommentView key={comment.id} thread={thread} comment={comment} />
          ))}
        </ol>
      )}
      {thread.reactions.length > 0 && (
        <ReactionBar
          reactions={thread.reactions}
          canReact={writes}
          onReact={(emoji, on) => void actions.react(thread, null, emoji, on)}
        />
      )}
      {thread.resolved && (
        <Text size="xs" c="dimmed">
          {t('resolvedBy', { name: thread.resolved.by.name })}
        </Text>
      )}
      {writes && first && !thread.resolved && (
        <>
          <TypingLine box={thread.id} />
          <Composer
            label={t('reply')}
            submit={t('send')}
            box={thread.id}
            onSubmit={(text) => actions.answer(thread, text)}
          />
        </>
      )}
    </article>
  )
}
