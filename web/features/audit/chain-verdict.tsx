import { Alert } from '@mantine/core'
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AuditVerdict } from '#core/contracts/security'
import { ProblemAlert } from '#web/ui/problem-alert'

/** Whether the chain holds, in one sentence. */
export function ChainVerdict({ verdict, error }: { verdict: AuditVerdict | undefined; error: unknown }) {
  const { t } = useTranslation('settings')
  if (error) return <ProblemAlert error={error} />
  if (!verdict) return null
  const { intact, sealed, unsealed, brokenAt } = verdict
  return (
    <Alert
      mb="md"
      role="status"
      color={intact ? 'green' : 'red'}
      icon={intact ? <IconShieldCheck size={20} stroke={1.5} /> : <IconShieldX size={20} stroke={1.5} />}
      title={t(intact ? 'audit.intact' : 'audit.broken')}
    >
      {intact ? t('audit.sealed', { count: sealed }) : t('audit.brokenAt', { seq: brokenAt ?? 0 })}{' '}
      {unsealed > 0 && t('audit.unsealed', { count: unsealed })}
    </Alert>
  )
}
