import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkspaces } from '#web/features/workspaces/queries'
import { chooseLanguage, ownLanguage } from '#web/lib/language'
import { useSession } from '#web/lib/session'

/** Who has not chosen a language gets the workspace's. */
export function useWorkspaceLanguage(): void {
  const { i18n } = useTranslation()
  const { workspaceId } = useSession()
  const { data: workspaces } = useWorkspaces()
  const locale = workspaces?.find(({ id }) => id === workspaceId)?.locale
  useEffect(() => {
    if (!locale) return
    const language = chooseLanguage(ownLanguage(), locale, navigator.languages)
    if (language !== i18n.language) void i18n.changeLanguage(language)
  }, [i18n, locale])
}
