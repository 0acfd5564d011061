import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PROVIDER_NAMES } from '#core/contracts/auth'
import { useFormat } from '#web/lib/use-format'
import { Section } from '#web/ui/section'
import { useAccount } from './account.ts'
import { FreshProblem } from './fresh-problem.tsx'
import { ProviderRefusal } from './provider-refusal.tsx'
import { ProviderRow } from './provider-row.tsx'
import { useProviderChanges, useProviders } from './providers.ts'

/** The accounts of others that open this one; silent where none is offered. */
export function ProviderSection() {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const { error: refused } = useSearch({ from: '/app/settings/security' })
  const { data: account } = useAccount()
  const { providers, only, known, error } = useProviders()
  const { link, unlink } = useProviderChanges()
  if (providers.length === 0) return null
  const untried = link.isIdle && unlink.isIdle
  return (
    <Section
      title={format.list(providers.map(({ provider }) => PROVIDER_NAMES[provider]))}
      description={t('security.providersLead', { email: account?.user.email ?? '' })}
    >
      <ProviderRefusal reason={untried ? refused : undefined} linking />
      <FreshProblem error={link.error ?? unlink.error ?? error} />
      {known &&
        providers.map(({ provider, account: linked }) => (
          <ProviderRow
            key={provider}
            provider={provider}
            since={linked?.createdAt}
            state={linked ? (only ? 'only' : 'linked') : 'open'}
            busy={
              linked
                ? unlink.isPending && unlink.variables === linked.id
                : link.isPending && link.variables === provider
            }
            onLink={() => link.mutate(provider)}
            onUnlink={() => linked && unlink.mutate(linked.id)}
          />
        ))}
    </Section>
  )
}
