import { Button, Group, Text, TextInput } from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '#web/lib/problem'
import { useFormat } from '#web/lib/use-format'
import { ConfirmButton } from '#web/ui/confirm-button'
import { ProblemAlert } from '#web/ui/problem-alert'
import { Section } from '#web/ui/section'
import classes from './auth.module.css'
import { NoPasskey } from './no-passkey.tsx'
import { faultOf, passkeysSupported, usePasskeyChanges, usePasskeys } from './passkeys.ts'
import { useSignOut } from './sign-out.ts'

/** Keys of the person's devices: signing in without a password. */
export function PasskeySection() {
  const { t } = useTranslation(['settings', 'common'])
  const format = useFormat()
  const { data: passkeys = [], error } = usePasskeys()
  const { add, remove } = usePasskeyChanges()
  const [name, setName] = useState('')
  const signOut = useSignOut('/settings/security')
  const failed = faultOf(add.error) ?? remove.error ?? error
  const stale = isProblem(failed) && failed.reason === 'SESSION_NOT_FRESH'
  return (
    <Section
      title={t('security.passkeys')}
      description={t(passkeysSupported() ? 'security.passkeysLead' : 'security.passkeysUnsupported')}
    >
      <ProblemAlert error={failed} feature="auth">
        {stale && (
          <Button variant="default" size="xs" mt="xs" display="block" onClick={() => signOut.mutate()}>
            {t('security.signInAgain')}
          </Button>
        )}
      </ProblemAlert>
      {passkeys.map((passkey) => (
        <div key={passkey.id} className={classes.row}>
          <IconFingerprint size={20} stroke={1.5} aria-hidden />
          <div className={classes.rowText}>
            <Text truncate>{passkey.name ?? t('security.passkeyUnnamed')}</Text>
            <Text size="xs" c="dimmed">
              {t('security.added', { date: format.date(passkey.createdAt) })}
            </Text>
          </div>
          <ConfirmButton
            size="xs"
            consequence={t('security.passkeyRemove')}
            verb={t('common:action.remove')}
            aria-label={t('security.passkeyRemoveOf', { name: passkey.name ?? t('security.passkeyUnnamed') })}
            loading={remove.isPending && remove.variables === passkey.id}
            onConfirm={() => remove.mutate(passkey.id)}
          >
            {t('common:action.remove')}
          </ConfirmButton>
        </div>
      ))}
      {passkeysSupported() && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            add.mutate(name.trim(), { onSuccess: () => setName('') })
          }}
        >
          <Group align="end" gap="xs" mt="sm">
            <TextInput
              label={t('security.passkeyName')}
              placeholder={t('security.passkeyExample')}
              maxLength={80}
              required
              withAsterisk={false}
              w={280}
              maw="100%"
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" loading={add.isPending}>
              {t('security.passkeyAdd')}
            </Button>
          </Group>
          <NoPasskey error={add.error} />
        </form>
      )}
    </Section>
  )
}
