import { IconSelector } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWorkspaces } from '#web/features/workspaces/queries'
import { lazyPart } from '#web/lib/lazy-part'
import { useSession } from '#web/lib/session'
import { LazyMenu } from './lazy-menu.tsx'
import classes from './menu-button.module.css'
import { WorkspaceTile } from './workspace-tile.tsx'

const load = () => import('./workspace-menu.tsx')
const WorkspaceMenu = lazyPart(async () => (await load()).WorkspaceMenu)

/** The present workspace, and the way to another. */
export function WorkspaceButton({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation('shell')
  const session = useSession()
  const { data: workspaces = [] } = useWorkspaces()
  const name = workspaces.find(({ id }) => id === session.workspaceId)?.name ?? ''
  return (
    <LazyMenu
      menu={WorkspaceMenu}
      preload={load}
      label={t('workspace.menu', { name })}
      narrow={narrow}
      className={classes.fixed}
    >
      <WorkspaceTile name={name} />
      {!narrow && <span className={classes.name}>{name}</span>}
      {!narrow && <IconSelector size={16} stroke={1.5} aria-hidden className={classes.chevron} />}
    </LazyMenu>
  )
}
