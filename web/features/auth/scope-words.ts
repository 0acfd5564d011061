import { useTranslation } from 'react-i18next'
import { PERMISSIONS } from '#core/domain/access/permissions'
import { scopeKey } from '#web/features/access/scope-groups'

/** What a scope allows, in words; one that nobody knows stays as it is. */
export function useScopeWords(): (scope: string) => string {
  const { t, i18n } = useTranslation(['auth', 'settings'])
  return (scope) => {
    const permission = PERMISSIONS.find((each) => each === scope)
    if (permission) return t(`settings:apiKeys.scope.${scopeKey(permission)}`)
    return i18n.exists(`auth:consent.scope.${scope}`) ? t(`consent.scope.${scope}`) : scope
  }
}
