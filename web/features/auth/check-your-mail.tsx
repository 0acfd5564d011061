import { Anchor, Button, Stack } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMailboxHere } from '#web/features/mailbox/queries'
import { AuthScreen } from './auth-screen.tsx'
import { ResendLink } from './resend-link.tsx'

interface CheckYourMailProps {
  email: string
  purpose: 'verify' | 'reset'
  /** Where the link leads on to. */
  next?: string | undefined
}

/** A link is on its way; on a laptop it waits in the local mailbox. */
export function CheckYourMail({ email, purpose, next }: CheckYourMailProps) {
  const { t } = useTranslation('auth')
  const { data: mailboxHere } = useMailboxHere()
  return (
    <AuthScreen
      title={t('mail.title')}
      lead={t(`mail.${purpose}`, { email })}
      footer={
        <Anchor inherit renderRoot={(props) => <Link to="/sign-in" {...props} />}>
          {t('mail.back')}
        </Anchor>
      }
    >
      <Stack gap="sm" align="start">
        {mailboxHere && (
          <Button
            size="md"
            fullWidth
            leftSection={<IconMail size={18} stroke={1.5} />}
            renderRoot={(props) => <Link to="/mailbox" search={{ to: email }} {...props} />}
          >
            {t('mail.openMailbox')}
          </Button>
        )}
        {purpose === 'verify' && <ResendLink email={email} next={next} />}
      </Stack>
    </AuthScreen>
  )
}
