import { NavLink, Stack } from '@mantine/core'
import { IconLogout, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSignOut } from '#web/features/auth/sign-out'
import { openOverlay } from '../palette/overlay-store.ts'
import { ColorSchemeControl } from './color-scheme-control.tsx'
import { BAR, DESTINATIONS, SETTINGS } from './destinations.ts'
import { StatusLine } from './status-line.tsx'
import { WorkspaceMenu } from './workspace-menu.tsx'

/** What has no place in the bottom bar. */
export function MoreSheet({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation('shell')
  const signOut = useSignOut()
  const rest = [...DESTINATIONS.filter((destination) => !BAR.includes(destination)), SETTINGS]
  return (
    <Stack gap={4}>
      <WorkspaceMenu narrow={false} />
      <NavLink
        component="button"
        label={t('palette.open')}
        leftSection={<IconSearch size={20} stroke={1.5} />}
        onClick={() => {
          onLeave()
          openOverlay('palette')
        }}
      />
      {rest.map(({ key, to, icon: Icon }) => (
        <NavLink
          key={key}
          label={t(`nav.${key}`)}
          leftSection={<Icon size={20} stroke={1.5} />}
          onClick={onLeave}
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
  )
}
