import { useMantineColorScheme } from '@mantine/core'
import {
  IconCalendarTime,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMailCog,
  IconMoon,
  IconPencilPlus,
  IconSettings,
  IconSwitchHorizontal,
  IconUserPlus,
  type TablerIcon,
} from '@tabler/icons-react'
import { type NavigateOptions, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSignOut } from '#web/features/auth/sign-out'
import { useSwitchWorkspace, useWorkspaces } from '#web/features/workspaces/queries'
import { languageName } from '#web/lib/format'
import { PAGE_LANGUAGES } from '#web/lib/language'
import { useSession } from '#web/lib/session'
import { DESTINATIONS, SETTINGS } from '../frame/destinations.ts'
import { switchLanguage } from '../i18n.ts'
import { openOverlay } from './overlay-store.ts'

export interface Command {
  id: string
  group: 'actions' | 'places' | 'workspaces' | 'content'
  label: string
  icon: TablerIcon
  /** The keys that do the same. */
  keys?: readonly string[]
  hint?: string
  run: () => unknown
}

const SETTINGS_PAGES = [
  'profile',
  'security',
  'workspace',
  'members',
  'api-keys',
  'webhooks',
  'audit',
] as const

/** Everything the palette can do without asking the server. */
export function useCommands(): Command[] {
  const { t, i18n } = useTranslation(['shell', 'settings'])
  const navigate = useNavigate()
  const session = useSession()
  const signOut = useSignOut()
  const switchTo = useSwitchWorkspace()
  const { data: workspaces = [] } = useWorkspaces()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const go = (to: NavigateOptions['to']) => () => navigate({ to })

  const actions: Command[] = [
    { id: 'new', label: t('palette.new'), icon: IconPencilPlus, keys: ['n'], run: go('/studio') },
    { id: 'invite', label: t('palette.invite'), icon: IconUserPlus, run: go('/settings/members') },
    ...(['light', 'dark', 'auto'] as const)
      .filter((scheme) => scheme !== colorScheme)
      .map((scheme) => ({
        id: `theme-${scheme}`,
        label: t('palette.theme', { scheme: t(`theme.${scheme}`) }),
        icon: IconMoon,
        run: () => setColorScheme(scheme),
      })),
    ...PAGE_LANGUAGES.filter((language) => language !== i18n.language).map((language) => ({
      id: `language-${language}`,
      label: t('palette.language', { language: languageName(language, language) }),
      icon: IconLanguage,
      run: () => switchLanguage(language),
    })),
    {
      id: 'shortcuts',
      label: t('palette.shortcuts'),
      icon: IconKeyboard,
      keys: ['?'],
      run: () => openOverlay('shortcuts'),
    },
    { id: 'sign-out', label: t('palette.signOut'), icon: IconLogout, run: () => signOut.mutate() },
  ].map((action) => ({ ...action, group: 'actions' }))

  const places: Command[] = [
    ...[...DESTINATIONS, SETTINGS].map(({ key, to, icon, letter }) => ({
      id: `go-${key}`,
      label: t(`nav.${key}`),
      icon,
      keys: ['g', letter],
      run: go(to),
    })),
    {
      id: 'schedules',
      label: t('nav.schedules'),
      hint: t('nav.broadcasts'),
      icon: IconCalendarTime,
      run: go('/broadcasts/schedules'),
    },
    {
      id: 'notification-templates',
      label: t('nav.notificationTemplates'),
      hint: t('nav.broadcasts'),
      icon: IconMailCog,
      run: go('/broadcasts/templates'),
    },
    ...SETTINGS_PAGES.map((page) => ({
      id: `settings-${page}`,
      label: t(`settings:nav.${page}`),
      hint: t('nav.settings'),
      icon: IconSettings,
      run: go(`/settings/${page}`),
    })),
  ].map((place) => ({ ...place, group: 'places' }))

  const others: Command[] = workspaces
    .filter(({ id }) => id !== session.workspaceId)
    .map(({ id, name }) => ({
      id: `workspace-${id}`,
      group: 'workspaces',
      label: name,
      icon: IconSwitchHorizontal,
      run: () => switchTo.mutate(id),
    }))
  return [...actions, ...places, ...others]
}
