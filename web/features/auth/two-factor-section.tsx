import { Badge, Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '#web/ui/section'
import { useAccount } from './account.ts'
import { TwoFactorDialog, type TwoFactorTask } from './two-factor-dialog.tsx'

/** The second factor: set up, renew its recovery codes, turn off. */
export function TwoFactorSection({ hasPassword }: { hasPassword: boolean }) {
  const { t } = useTranslation('settings')
  const { data: account } = useAccount()
  const [task, setTask] = useState<TwoFactorTask | null>(null)
  const on = account?.user.twoFactorEnabled === true
  const lead = on
    ? 'security.twoFactorOnLead'
    : hasPassword
      ? 'security.twoFactorLead'
      : 'security.passwordFirst'
  return (
    <Section
      title={t('security.twoFactor')}
      description={t(lead)}
      action={
        on ? (
          <Badge color="green">{t('security.on')}</Badge>
        ) : (
          <Button variant="default" disabled={!account || !hasPassword} onClick={() => setTask('enable')}>
            {t('security.setUp')}
          </Button>
        )
      }
    >
      {on && (
        <Group gap="xs">
          <Button variant="default" onClick={() => setTask('codes')}>
            {t('security.newCodes')}
          </Button>
          <Button variant="default" onClick={() => setTask('disable')}>
            {t('security.turnOff')}
          </Button>
        </Group>
      )}
      {task && <TwoFactorDialog task={task} onClose={() => setTask(null)} />}
    </Section>
  )
}
