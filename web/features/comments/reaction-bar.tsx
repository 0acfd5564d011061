import { ActionIcon, Popover, Tooltip, UnstyledButton } from '@mantine/core'
import { IconMoodPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reaction } from '#core/contracts/comments'
import { useSession } from '#web/lib/session'
import classes from './comments.module.css'

const EMOJI = ['👍', '❤️', '🎉', '😄', '👀', '🔥', '💡', '✅', '🙏', '😮', '🤔', '❓', '👏', '🚀', '✍️', '👎']

/** The reactions there are, each a switch, and one more to choose. */
export function ReactionBar({
  reactions,
  canReact,
  onReact,
}: {
  reactions: readonly Reaction[]
  canReact: boolean
  onReact: (emoji: string, on: boolean) => void
}) {
  const { t } = useTranslation('comments')
  const { userId } = useSession()
  return (
    <div className={classes.reactions}>
      {reactions.map(({ emoji, people }) => {
        const mine = people.some(({ id }) => id === userId)
        const names = people.map(({ name }) => name).join(', ')
        return (
          <Tooltip key={emoji} label={names}>
            <UnstyledButton
              className={classes.reaction}
              aria-pressed={mine}
              aria-label={t('reaction.label', { emoji, names })}
              disabled={!canReact}
              onClick={() => onReact(emoji, !mine)}
            >
              {emoji} <span>{people.length}</span>
            </UnstyledButton>
          </Tooltip>
        )
      })}
      {canReact && <EmojiButton onChoose={(emoji) => onReact(emoji, true)} />}
    </div>
  )
}

/** Opens the choice of emoji. */
export function EmojiButton({ onChoose, size = 24 }: { onChoose: (emoji: string) => void; size?: number }) {
  const { t } = useTranslation('comments')
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <ActionIcon
          size={size}
          aria-label={t('reaction.add')}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setOpened(!opened)}
        >
          <IconMoodPlus size={16} stroke={1.5} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={6} aria-label={t('reaction.add')}>
        <div className={classes.emoji}>
          {EMOJI.map((emoji) => (
            <UnstyledButton
              key={emoji}
              aria-label={t('reaction.with', { emoji })}
              onClick={() => {
                onChoose(emoji)
                setOpened(false)
              }}
            >
              {emoji}
            </UnstyledButton>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
