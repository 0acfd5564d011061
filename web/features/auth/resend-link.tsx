import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '#web/lib/api'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'

/** Sends the verification link once more. */
export function ResendLink({ email }: { email: string }) {
  const { t } = useTranslation('auth')
  const words = useErrorWords()
  const resend = useMutation({
    mutationFn: () => api.post('/api/auth/send-verification-email', { email }),
    onSuccess: () => notify.done(t('verify.resent')),
    onError: (error) => notify.failed(words(error).detail),
  })
  return (
    <Button variant="default" size="xs" mt="xs" loading={resend.isPending} onClick={() => resend.mutate()}>
      {t('verify.resend')}
    </Button>
  )
}
