import { Button, Modal, PasswordInput, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { api, tokens } from '#web/lib/api'
import { notify } from '#web/lib/notify'
import { ProblemAlert } from '#web/ui/problem-alert'
import { RecoveryCodes } from './recovery-codes.tsx'
import { TotpSetup } from './totp-setup.tsx'

export type TwoFactorTask = 'enable' | 'codes' | 'disable'

const PATHS: Record<TwoFactorTask, string> = {
  enable: '/api/auth/two-factor/enable',
  codes: '/api/auth/two-factor/generate-backup-codes',
  disable: '/api/auth/two-factor/disable',
}
const answerSchema = z.object({
  totpURI: z.string().optional(),
  backupCodes: z.array(z.string()).optional(),
})

/** Password first; then the code to scan, then the recovery codes to keep. */
export function TwoFactorDialog({ task, onClose }: { task: TwoFactorTask; onClose: () => void }) {
  const { t } = useTranslation(['settings', 'auth', 'common'])
  const queryClient = useQueryClient()
  const [password, setPassword] = useState('')
  const [confirmed, setConfirmed] = useState(false)
  const prove = useMutation({
    mutationFn: () => api.post(PATHS[task], { password }, answerSchema),
    onSuccess: async () => {
      if (task !== 'disable') return
      await tokens.renew()
      await queryClient.invalidateQueries()
      notify.done(t('security.twoFactorOff'))
      onClose()
    },
  })
  const { totpURI, backupCodes } = prove.data ?? {}
  const toScan = task === 'enable' && totpURI && !confirmed
  // Shown this once: only saying that they are kept closes it.
  const keeping = Boolean(backupCodes && !toScan)
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`security.dialog.${task}`)}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
      closeOnClickOutside={!prove.data}
      closeOnEscape={!keeping}
      withCloseButton={!keeping}
    >
      {toScan && <TotpSetup uri={totpURI} onConfirmed={() => setConfirmed(true)} />}
      {backupCodes && !toScan && <RecoveryCodes codes={backupCodes} onKept={onClose} />}
      {!prove.data && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            prove.mutate()
          }}
        >
          <Stack gap="md">
            <Text size="sm">{t(`security.dialogLead.${task}`)}</Text>
            <ProblemAlert error={prove.error} feature="auth" />
            <PasswordInput
              data-autofocus
              label={t('auth:field.currentPassword')}
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              visibilityToggleButtonProps={{ 'aria-label': t('auth:field.showPassword') }}
            />
            <Button type="submit" loading={prove.isPending} color={task === 'disable' ? 'red' : undefined}>
              {t(task === 'disable' ? 'security.turnOff' : 'security.continue')}
            </Button>
          </Stack>
        </form>
      )}
    </Modal>
  )
}
