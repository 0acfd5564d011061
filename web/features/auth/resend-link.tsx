import { Button, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '#web/lib/api'
import { useErrorWords } from '#web/lib/errors'

interface ResendLinkProps {
  email: string
  /** Where the link leads on to. */
  next: string | undefined
}

/** Sends the verification link once more. */
export function ResendLink({ email, next }: ResendLinkProps) {
  const { t } = useTranslation('auth')
  const words = useErrorWords()
  const resend = useMutation({
    mutationFn: () => api.post('/api/auth/send-verification-email', { email, callbackURL: next }),
  })
  return (
    <div>
      <Button variant="default" size="xs" mt="xs" loading={resend.isPending} onClick={() => resend.mutate()}>
        {t('verify.resend')}
      </Button>
      <Text size="sm" mt={4} role="status">
        {resend.isSuccess && t('verify.resent')}
        {resend.error && words(resend.error).detail}
      </Text>
    </div>
  )
}
