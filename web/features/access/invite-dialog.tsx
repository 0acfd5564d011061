import { Button, Modal, Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InviteInput } from '#core/contracts/workspaces'
import { useFieldErrors } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { ProblemAlert } from '#web/ui/problem-alert'
import { useMemberChanges } from './member-queries.ts'

const INVITABLE = ['admin', 'editor', 'reviewer', 'viewer'] as const satisfies readonly InviteInput['role'][]

/** Asks somebody in; each role says what it may do. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['settings', 'common'])
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<InviteInput['role']>('editor')
  const { invite } = useMemberChanges()
  const fieldError = useFieldErrors(invite.error)
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('members.invite')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          invite.mutate(
            { email: email.trim(), role },
            {
              onSuccess: () => {
                notify.done(t('members.sent', { email: email.trim() }))
                onClose()
              },
            },
          )
        }}
      >
        <Stack gap="md">
          <ProblemAlert error={invite.error} feature="settings" />
          <TextInput
            data-autofocus
            type="email"
            label={t('members.email')}
            required
            maxLength={254}
            value={email}
            error={fieldError('email')}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <Radio.Group
            label={t('members.role')}
            value={role}
            onChange={(value) => setRole(INVITABLE.find((each) => each === value) ?? 'viewer')}
          >
            <Stack gap="xs" mt={6}>
              {INVITABLE.map((each) => (
                <Radio
                  key={each}
                  value={each}
                  label={t(`common:role.${each}`)}
                  description={t(`members.roleLead.${each}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Button type="submit" loading={invite.isPending}>
            {t('members.send')}
          </Button>
        </Stack>
      </form>
    </Modal>
  )
}
