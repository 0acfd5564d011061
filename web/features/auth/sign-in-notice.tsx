import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface SignInNoticeProps {
  notice: 'session_ended' | 'password_changed' | 'address_confirmed' | undefined
}

/** What led to the sign-in page, where that was not the person's own wish to sign in. */
export function SignInNotice({ notice }: SignInNoticeProps) {
  const { t } = useTranslation('auth')
  if (!notice) return null
  return (
    <Alert role="status" color={notice === 'session_ended' ? 'gray' : 'green'} variant="light">
      {t(`notice.${notice}`)}
    </Alert>
  )
}
