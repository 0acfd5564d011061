import { Group, PinInput, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, tokens } from '#web/lib/api'
import { CopyField } from '#web/ui/copy-field'
import { ProblemAlert } from '#web/ui/problem-alert'
import { accountQuery } from './account.ts'
import { QrCode } from './qr-code.tsx'

/** Scan (or type) the secret, then prove the app knows it: only then is the second factor on. */
export function TotpSetup({ uri, onConfirmed }: { uri: string; onConfirmed: () => void }) {
  const { t } = useTranslation('settings')
  const queryClient = useQueryClient()
  const [code, setCode] = useState('')
  const confirm = useMutation({
    mutationFn: (value: string) => api.post('/api/auth/two-factor/verify-totp', { code: value }),
    onSuccess: async () => {
      await tokens.renew()
      onConfirmed()
      await queryClient.invalidateQueries(accountQuery)
    },
    onError: () => setCode(''),
  })
  return (
    <Stack gap="md">
      <Text size="sm">{t('security.scan')}</Text>
      <Group justify="center">
        <QrCode text={uri} label={t('security.qr')} />
      </Group>
      <CopyField label={t('security.secret')} value={new URL(uri).searchParams.get('secret') ?? ''} />
      <ProblemAlert error={confirm.error} />
      <div>
        <Text fw={500} mb={6}>
          {t('security.enterCode')}
        </Text>
        <PinInput
          oneTimeCode
          type="number"
          length={6}
          aria-label={t('security.enterCode')}
          value={code}
          onChange={setCode}
          onComplete={(value) => confirm.mutate(value)}
          disabled={confirm.isPending}
        />
      </div>
    </Stack>
  )
}
