import { Text } from '@mantine/core'
import { IconApps } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#web/lib/use-format'
import { ConfirmButton } from '#web/ui/confirm-button'
import { ProblemAlert } from '#web/ui/problem-alert'
import { Section } from '#web/ui/section'
import { applicationQuery, useGrants, useTakeBack } from './applications.ts'
import classes from './auth.module.css'
import { useScopeWords } from './scope-words.ts'

/** Programs that act for the person, each with what it was allowed; silent while there are none. */
export function ApplicationSection() {
  const { t } = useTranslation('settings')
  const { data: grants = [], error } = useGrants()
  const takeBack = useTakeBack()
  if (grants.length === 0 && !error) return null
  return (
    <Section title={t('security.applications')} description={t('security.applicationsLead')}>
      <ProblemAlert error={takeBack.error ?? error} />
      {grants.map(({ id, clientId, scopes, createdAt }) => (
        <ApplicationRow
          key={id}
          clientId={clientId}
          scopes={scopes}
          since={createdAt}
          onTakeBack={() => takeBack.mutate(id)}
        />
      ))}
    </Section>
  )
}

interface ApplicationRowProps {
  clientId: string
  scopes: readonly string[]
  since: Date
  onTakeBack: () => void
}

function ApplicationRow({ clientId, scopes, since, onTakeBack }: ApplicationRowProps) {
  const { t } = useTranslation(['settings', 'auth'])
  const format = useFormat()
  const scopeWords = useScopeWords()
  const { data } = useQuery(applicationQuery(clientId))
  const name = data?.client_name ?? t('auth:consent.unnamed')
  return (
    <div className={classes.row}>
      <IconApps size={20} stroke={1.5} aria-hidden />
      <div className={classes.rowText}>
        <Text truncate>{name}</Text>
        <Text size="xs" c="dimmed">
          {scopes.map(scopeWords).join(' · ')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('security.added', { date: format.date(since) })}
        </Text>
      </div>
      <ConfirmButton
        size="xs"
        consequence={t('security.applicationEnd', { name })}
        verb={t('security.takeBack')}
        aria-label={t('security.takeBackFrom', { name })}
        onConfirm={onTakeBack}
      >
        {t('security.takeBack')}
      </ConfirmButton>
    </div>
  )
}
