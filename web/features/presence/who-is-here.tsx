import { UnstyledButton } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyPart } from '#web/lib/lazy-part'
import { useSession } from '#web/lib/session'
import { usePresence } from './hub-store.ts'
import classes from './presence.module.css'
import { PresentAvatar } from './present-avatar.tsx'

const load = () => import('./people-panel.tsx')
const PeoplePanel = lazyPart(async () => (await load()).PeoplePanel)

const SHOWN = 3

/** The colleagues who have the workspace open; pressed, it says how and where they are. */
export function WhoIsHere() {
  const { t } = useTranslation('presence')
  const { userId } = useSession()
  const { contentId = null } = useParams({ strict: false })
  const { people } = usePresence()
  const [wanted, setWanted] = useState(false)
  const others = people.filter((person) => person.userId !== userId)
  // Who is at the page that is open is shown there.
  const elsewhere = others.filter(({ places }) => contentId === null || !places.includes(contentId))
  if (elsewhere.length === 0) return null
  const rest = elsewhere.length - SHOWN
  const button = (
    <UnstyledButton
      className={classes.here}
      aria-label={t(contentId === null ? 'here' : 'elsewhere', { count: elsewhere.length })}
      aria-haspopup="dialog"
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={wanted ? undefined : () => setWanted(true)}
    >
      {elsewhere.slice(0, SHOWN).map((person) => (
        <PresentAvatar key={person.userId} person={person} />
      ))}
      {rest > 0 && <span className={classes.rest}>+{rest}</span>}
    </UnstyledButton>
  )
  if (!wanted) return button
  return (
    <Suspense fallback={button}>
      <PeoplePanel people={others}>{button}</PeoplePanel>
    </Suspense>
  )
}
