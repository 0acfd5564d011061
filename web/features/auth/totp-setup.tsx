import { Group, PinInput, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, tokens } from '#web/lib/api'
import { CopyField } from '#web/ui/copy-field'
import { ProblemAlert } from '#web/ui/problem-alert'
import { QrCode } from './qr-code.tsx'
import { useFirstDigit } from './use-first-digit.ts'

/** Scan (or type) the secret, then prove the app knows it: only then is the second factor on. */
export function TotpSetup({ uri, onConfirmed }: { uri: string; onConfirmed: () => void }) {
  const { t } = useTranslation(['settings', 'auth'])
  const queryClient = useQueryClient()
  const [code, setCode] = useState('')
  const { ref, focusFirst } = useFirstDigit()
  const confirm = useMutation({
    mutationFn: (value: string) => api.post('/api/auth/two-factor/verify-totp', { code: value }),
    onSuccess: async () => {
      // The session was made anew with it: the list of them and the account name the new one.
      await tokens.renew()
      onConfirmed()
      await queryClient.invalidateQueries()
    },
    onError: () => {
      setCode('')
      focusFirst()
    },
  })
  return (
    <Stack gap="md">
      <Text size="sm">{t('security.scan')}</Text>
      <Group justify="center">
        <QrCode text={uri} label={t('security.qr')} />
      </Group>
      <CopyField label={t('security.secret')} value={new URL(uri).searchParams.get('secret') ?? ''} />
      <ProblemAlert error={confirm.error} feature="auth" />
      <div ref={ref}>
        <Text fw={500} mb={6}>
          {t('security.enterCode')}
        </Text>
        <PinInput
          oneTimeCode
          autoFocus
          placeholder=""
          type="number"
          length={6}
          aria-label={t('security.enterCode')}
          getInputProps={(index) => ({ 'aria-label': t('auth:twoFactor.digit', { n: index + 1 }) })}
          value={code}
          onChange={setCode}
          onComplete={(value) => confirm.mutate(value)}
          readOnly={confirm.isPending}
        />
      </div>
    </Stack>
  )
}
