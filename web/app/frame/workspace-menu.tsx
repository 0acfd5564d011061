import { Menu } from '@mantine/core'
import { IconCheck, IconPlus, IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSwitchWorkspace, useWorkspaces } from '#web/features/workspaces/queries'
import { useSession } from '#web/lib/session'
import type { MenuContentProps } from './lazy-menu.tsx'
import { WorkspaceTile } from './workspace-tile.tsx'

/** The person's workspaces; opens as soon as it is loaded. */
export function WorkspaceMenu({ children }: MenuContentProps) {
  const { t } = useTranslation('shell')
  const session = useSession()
  const { data: workspaces = [] } = useWorkspaces()
  const switchTo = useSwitchWorkspace()
  return (
    <Menu position="bottom-start" width={248} defaultOpened>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('workspace.yours')}</Menu.Label>
        {workspaces.map((workspace) => (
          <Menu.Item
            key={workspace.id}
            leftSection={<WorkspaceTile name={workspace.name} />}
            rightSection={
              workspace.id === session.workspaceId ? (
                <IconCheck size={16} stroke={1.5} aria-label={t('workspace.current')} />
              ) : null
            }
            onClick={() => workspace.id !== session.workspaceId && switchTo.mutate(workspace.id)}
          >
            {workspace.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconUsers size={16} stroke={1.5} />}
          renderRoot={(props) => <Link to="/settings/members" {...props} />}
        >
          {t('workspace.people')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconPlus size={16} stroke={1.5} />}
          renderRoot={(props) => <Link to="/welcome" {...props} />}
        >
          {t('workspace.create')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
