import { useTranslation } from 'react-i18next'
import { lazyPart } from '#web/lib/lazy-part'
import { useSession } from '#web/lib/session'
import { PersonAvatar } from '#web/ui/person-avatar'
import { LazyMenu } from './lazy-menu.tsx'
import classes from './menu-button.module.css'

const load = () => import('./account-menu.tsx')
const AccountMenu = lazyPart(async () => (await load()).AccountMenu)

/** The signed-in person. */
export function AccountButton({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation('shell')
  const session = useSession()
  return (
    <LazyMenu
      menu={AccountMenu}
      preload={load}
      label={t('account.menu', { name: session.name })}
      narrow={narrow}
    >
      <PersonAvatar id={session.userId} name={session.name} />
      {!narrow && <span className={`${classes.name} ${classes.person}`}>{session.name}</span>}
    </LazyMenu>
  )
}
