import { Link, type LinkProps, Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Permission } from '#core/domain/access/permissions'
import { useSession } from '#web/lib/session'
import classes from './settings-layout.module.css'

type Key =
  | 'deliveries'
  | 'chats'
  | 'profile'
  | 'security'
  | 'notifications'
  | 'workspace'
  | 'members'
  | 'api-keys'
  | 'webhooks'
  | 'audit'
interface Entry {
  key: Key
  to: LinkProps['to']
  needs?: Permission
}

const OWN: readonly Entry[] = [
  { key: 'profile', to: '/settings/profile' },
  { key: 'security', to: '/settings/security' },
  { key: 'notifications', to: '/settings/notifications' },
]
const SHARED: readonly Entry[] = [
  { key: 'workspace', to: '/settings/workspace' },
  { key: 'members', to: '/settings/members' },
  { key: 'chats', to: '/settings/chats', needs: 'workspace:update' },
  { key: 'deliveries', to: '/settings/deliveries', needs: 'operations:manage' },
  { key: 'api-keys', to: '/settings/api-keys', needs: 'apikey:manage' },
  { key: 'webhooks', to: '/settings/webhooks', needs: 'webhook:manage' },
  { key: 'audit', to: '/settings/audit', needs: 'audit:read' },
]

/** On a small screen the entries scroll sideways. */
const intoView = (link: HTMLElement | null) => link?.scrollIntoView({ block: 'nearest', inline: 'center' })

/** Settings: the person's own, then the workspace's as far as the role reaches. */
export function SettingsLayout() {
  const { t } = useTranslation('settings')
  const { can } = useSession()
  const groups = [
    { label: t('nav.you'), entries: OWN },
    { label: t('nav.workspaceGroup'), entries: SHARED.filter(({ needs }) => !needs || can(needs)) },
  ]
  return (
    <div className={classes.layout}>
      <nav className={classes.nav} aria-label={t('nav.label')}>
        {groups.map(({ label, entries }) => (
          <div key={label} className={classes.group}>
            <div className={classes.label}>{label}</div>
            {entries.map(({ key, to }) => (
              <Link
                key={key}
                to={to}
                className={classes.link}
                activeOptions={{ includeSearch: false }}
                activeProps={{ ref: intoView }}
              >
                {t(`nav.${key}`)}
              </Link>
            ))}
          </div>
        ))}
      </nav>
      <div className={classes.page}>
        <Outlet />
      </div>
    </div>
  )
}
