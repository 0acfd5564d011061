import { Menu, UnstyledButton } from '@mantine/core'
import { IconKeyboard, IconLogout, IconShieldLock, IconUserCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSignOut } from '#web/features/auth/sign-out'
import { useSession } from '#web/lib/session'
import { PersonAvatar } from '#web/ui/person-avatar'
import { openOverlay } from '../palette/overlay-store.ts'
import { ColorSchemeControl } from './color-scheme-control.tsx'
import classes from './menu-button.module.css'

/** The signed-in person: how the page looks to them, their settings, the way out. */
export function AccountMenu({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation('shell')
  const session = useSession()
  const signOut = useSignOut()
  return (
    <Menu position="top-start" width={248}>
      <Menu.Target>
        <UnstyledButton
          className={classes.button}
          data-narrow={narrow || undefined}
          aria-label={t('account.menu', { name: session.name })}
        >
          <PersonAvatar id={session.userId} name={session.name} />
          {!narrow && <span className={`${classes.name} ${classes.person}`}>{session.name}</span>}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <ColorSchemeControl />
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconUserCircle size={16} stroke={1.5} />}
          renderRoot={(props) => <Link to="/settings/profile" {...props} />}
        >
          {t('account.profile')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconShieldLock size={16} stroke={1.5} />}
          renderRoot={(props) => <Link to="/settings/security" {...props} />}
        >
          {t('account.security')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKeyboard size={16} stroke={1.5} />}
          onClick={() => openOverlay('shortcuts')}
        >
          {t('account.shortcuts')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.5} />} onClick={() => signOut.mutate()}>
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
