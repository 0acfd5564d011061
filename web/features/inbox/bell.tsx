import { UnstyledButton } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyPart } from '#web/lib/lazy-part'
import classes from './bell.module.css'
import { inboxCountQuery } from './inbox-queries.ts'

const load = () => import('./bell-panel.tsx')
const BellPanel = lazyPart(async () => (await load()).BellPanel)

const MOST = 99

/** How many wait, and the newest of them at a press. It counts anew when the hub says so. */
export function Bell() {
  const { t } = useTranslation('inbox')
  const { data: unread = 0 } = useQuery(inboxCountQuery)
  const [wanted, setWanted] = useState(false)
  const button = (press: () => void) => (
    <UnstyledButton
      className={classes.bell}
      aria-label={unread === 0 ? t('bell.none') : t('bell.some', { count: unread })}
      aria-haspopup="dialog"
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={press}
    >
      <IconBell size={18} stroke={1.5} aria-hidden />
      {unread > 0 && <span className={classes.count}>{unread > MOST ? `${MOST}+` : unread}</span>}
    </UnstyledButton>
  )
  const first = button(() => setWanted(true))
  if (!wanted) return first
  return (
    <Suspense fallback={first}>
      <BellPanel>{button}</BellPanel>
    </Suspense>
  )
}
