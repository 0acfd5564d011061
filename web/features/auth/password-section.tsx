import { Button, Group, PasswordInput, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { passwordFault } from '#core/domain/auth/password-rules'
import { api, tokens } from '#web/lib/api'
import { notify } from '#web/lib/notify'
import { ProblemAlert } from '#web/ui/problem-alert'
import { Section } from '#web/ui/section'
import { useAccount } from './account.ts'
import { NewPasswordInput } from './new-password-input.tsx'

/** Changing the password ends every other session. */
export function PasswordSection() {
  const { t } = useTranslation(['settings', 'auth', 'common'])
  const [open, form] = useDisclosure(false)
  const { data: account } = useAccount()
  const queryClient = useQueryClient()
  const [currentPassword, setCurrent] = useState('')
  const [newPassword, setNew] = useState('')
  const change = useMutation({
    mutationFn: () =>
      api.post('/api/auth/change-password', { currentPassword, newPassword, revokeOtherSessions: true }),
    onSuccess: async () => {
      await tokens.renew()
      await queryClient.invalidateQueries()
      setCurrent('')
      setNew('')
      form.close()
      notify.done(t('security.passwordChanged'))
    },
  })
  const email = account?.user.email ?? ''
  return (
    <Section
      title={t('auth:field.password')}
      description={t('security.passwordLead')}
      action={
        !open && (
          <Button variant="default" onClick={form.open}>
            {t('security.changePassword')}
          </Button>
        )
      }
    >
      {open && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (!passwordFault(newPassword, email)) change.mutate()
          }}
        >
          <Stack maw={360} gap="md">
            <ProblemAlert error={change.error} />
            <PasswordInput
              label={t('auth:field.currentPassword')}
              autoComplete="current-password"
              size="md"
              required
              value={currentPassword}
              onChange={(event) => setCurrent(event.currentTarget.value)}
              visibilityToggleButtonProps={{ 'aria-label': t('auth:field.showPassword') }}
            />
            <NewPasswordInput
              value={newPassword}
              onChange={setNew}
              email={email}
              label={t('auth:field.newPassword')}
            />
            <Group gap="xs">
              <Button type="submit" loading={change.isPending}>
                {t('security.changePassword')}
              </Button>
              <Button variant="default" onClick={form.close}>
                {t('common:action.cancel')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Section>
  )
}
