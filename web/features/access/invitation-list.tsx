import { Button, Text, Title } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Invitation } from '#core/contracts/workspaces'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { TimeAgo } from '#web/ui/time-ago'
import classes from './access.module.css'
import { useMemberChanges } from './member-queries.ts'

/** Who was asked and has not answered. */
export function InvitationList({ invitations }: { invitations: readonly Invitation[] }) {
  const { t } = useTranslation('settings')
  if (invitations.length === 0) return null
  return (
    <section>
      <Title order={2} className={classes.heading}>
        {t('members.invited')}
      </Title>
      {invitations.map((invitation) => (
        <InvitationRow key={invitation.id} invitation={invitation} />
      ))}
    </section>
  )
}

function InvitationRow({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation(['settings', 'common'])
  const words = useErrorWords('settings')
  const { resend, cancel, invite } = useMemberChanges()
  const { id, email, role, expiresAt } = invitation
  const onError = (error: unknown) => notify.failed(words(error).detail)
  const again = () => role !== 'owner' && invite.mutate({ email, role }, { onError })
  return (
    <div className={classes.row}>
      <IconMail size={20} stroke={1.5} aria-hidden />
      <div className={classes.who}>
        <Text truncate>{email}</Text>
        <Text size="sm" c="dimmed">
          {t(`common:role.${role}`)} · {t('members.expires')} <TimeAgo at={expiresAt} />
        </Text>
      </div>
      <div className={classes.controls}>
        <Button
          variant="default"
          loading={resend.isPending}
          aria-label={t('members.resendTo', { email })}
          onClick={() =>
            resend.mutate(id, { onError, onSuccess: () => notify.done(t('members.resent', { email })) })
          }
        >
          {t('members.resend')}
        </Button>
        <Button
          variant="default"
          aria-label={t('members.cancelOf', { email })}
          onClick={() =>
            cancel.mutate(id, {
              onError,
              onSuccess: () => notify.undo(t('members.canceled', { email }), again),
            })
          }
        >
          {t('members.withdraw')}
        </Button>
      </div>
    </div>
  )
}
