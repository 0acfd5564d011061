import { Menu, UnstyledButton } from '@mantine/core'
import { IconCheck, IconPlus, IconSelector, IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSwitchWorkspace, useWorkspaces } from '#web/features/workspaces/queries'
import { useSession } from '#web/lib/session'
import classes from './menu-button.module.css'
import { WorkspaceTile } from './workspace-tile.tsx'

/** The present workspace, and the way to another. */
export function WorkspaceMenu({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation('shell')
  const session = useSession()
  const { data: workspaces = [] } = useWorkspaces()
  const switchTo = useSwitchWorkspace()
  const current = workspaces.find(({ id }) => id === session.workspaceId)
  const name = current?.name ?? ''
  return (
    <Menu position="bottom-start" width={248}>
      <Menu.Target>
        <UnstyledButton
          className={classes.button}
          style={{ flex: 'none' }}
          data-narrow={narrow || undefined}
          aria-label={t('workspace.menu', { name })}
        >
          <WorkspaceTile name={name} />
          {!narrow && <span className={classes.name}>{name}</span>}
          {!narrow && <IconSelector size={16} stroke={1.5} aria-hidden className={classes.chevron} />}
        </UnstyledButton>
      </Menu.Target>
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
