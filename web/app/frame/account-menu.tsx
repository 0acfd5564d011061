import { Menu } from '@mantine/core'
import { IconKeyboard, IconLogout, IconShieldLock, IconUserCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSignOut } from '#web/features/auth/sign-out'
import { PresenceControl } from '#web/features/presence/index'
import { openOverlay } from '../palette/overlay-store.ts'
import { ColorSchemeControl } from './color-scheme-control.tsx'
import type { MenuContentProps } from './lazy-menu.tsx'

/** How the page looks to the person, their settings, the way out; opens as soon as it is loaded. */
export function AccountMenu({ children }: MenuContentProps) {
  const { t } = useTranslation('shell')
  const signOut = useSignOut()
  return (
    <Menu position="top-start" width={248} defaultOpened>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <PresenceControl />
        <Menu.Divider />
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
