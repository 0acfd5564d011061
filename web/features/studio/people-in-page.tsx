import { Avatar, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PresentAvatar, usePresence } from '#web/features/presence/index'
import { useFormat } from '#web/lib/use-format'
import type { PersonHere } from './people.ts'
import classes from './people-in-page.module.css'

interface PeopleInPageProps {
  people: readonly PersonHere[]
  seen: ReadonlySet<string>
  followed: string | null
  onFollow: (userId: string | null) => void
}

const MOST = 5

/** Who else has this page open; press one to go where they go, again or Esc to stop. */
export function PeopleInPage({ people, seen, followed, onFollow }: PeopleInPageProps) {
  const { t } = useTranslation('studio')
  const format = useFormat()
  const busy = new Set(
    usePresence()
      .people.filter(({ state }) => state === 'busy')
      .map(({ userId }) => userId),
  )
  if (people.length === 0) return null
  const rest = people.slice(MOST)
  return (
    <ul className={classes.people} data-people-in-page aria-label={t('people.label')}>
      {people.slice(0, MOST).map(({ userId, name, colour, away }) => {
        const state = away ? 'away' : busy.has(userId) ? 'busy' : 'online'
        const words = [
          t(`people.${state}`, { name }),
          t(seen.has(userId) ? 'people.seen' : 'people.notSeen'),
          t(followed === userId ? 'people.unfollow' : 'people.follow', { name }),
        ].join(' · ')
        return (
          <li key={userId}>
            <UnstyledButton
              className={classes.person}
              style={{ '--person': colour }}
              data-away={away || undefined}
              aria-pressed={followed === userId}
              aria-label={words}
              title={words}
              onClick={() => onFollow(followed === userId ? null : userId)}
            >
              <PresentAvatar person={{ userId, name, state }} size={24} />
            </UnstyledButton>
          </li>
        )
      })}
      {rest.length > 0 && (
        <li title={format.list(rest.map(({ name }) => name))}>
          <Avatar size={24} radius={24}>
            +{rest.length}
          </Avatar>
        </li>
      )}
    </ul>
  )
}
