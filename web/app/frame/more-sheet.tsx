import { Drawer, NavLink, Stack } from '@mantine/core'
import { IconLogout, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSignOut } from '#web/features/auth/sign-out'
import { openOverlay } from '../palette/overlay-store.ts'
import { ColorSchemeControl } from './color-scheme-control.tsx'
import { BAR, DESTINATIONS, SETTINGS } from './destinations.ts'
import { StatusLine } from './status-line.tsx'
import { WorkspaceButton } from './workspace-button.tsx'

/** What has no place in the bottom bar. */
export function MoreSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('shell')
  const signOut = useSignOut()
  const rest = [...DESTINATIONS.filter((destination) => !BAR.includes(destination)), SETTINGS]
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      size={400}
      title={t('nav.more')}
      closeButtonProps={{ 'aria-label': t('close') }}
      hiddenFrom="sm"
    >
      <Stack gap={4}>
        <WorkspaceButton narrow={false} />
        <NavLink
          component="button"
          label={t('palette.open')}
          leftSection={<IconSearch size={20} stroke={1.5} />}
          onClick={() => {
            onClose()
            openOverlay('palette')
          }}
        />
        {rest.map(({ key, to, icon: Icon }) => (
          <NavLink
            key={key}
            label={t(`nav.${key}`)}
            leftSection={<Icon size={20} stroke={1.5} />}
            onClick={onClose}
            renderRoot={(props) => <Link to={to} {...props} />}
          />
        ))}
        <NavLink
          component="button"
          label={t('account.signOut')}
          leftSection={<IconLogout size={20} stroke={1.5} />}
          onClick={() => signOut.mutate()}
        />
        <ColorSchemeControl />
        <StatusLine />
      </Stack>
    </Drawer>
  )
}
