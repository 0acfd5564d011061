import { Button, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Workspace } from '#core/contracts/workspaces'
import { api } from '#web/lib/api'
import { ProblemAlert } from '#web/ui/problem-alert'
import { Section } from '#web/ui/section'

/** Final, so the owner writes the name of what goes. */
export function DeleteWorkspace({ workspace }: { workspace: Workspace }) {
  const { t } = useTranslation(['settings', 'common'])
  const [open, dialog] = useDisclosure(false)
  const [name, setName] = useState('')
  const erase = useMutation({
    mutationFn: () => api.del('/api/workspaces/current', undefined, { body: { name } }),
    onSuccess: () => globalThis.location.assign('/'),
  })
  return (
    <Section
      title={t('workspace.delete')}
      description={t('workspace.deleteLead')}
      action={
        <Button variant="default" c="var(--mq-danger-text)" onClick={dialog.open}>
          {t('workspace.delete')}
        </Button>
      }
    >
      <Modal
        opened={open}
        onClose={dialog.close}
        title={t('workspace.delete')}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault()
            erase.mutate()
          }}
        >
          <Stack gap="md">
            <Text size="sm">{t('workspace.deleteConsequence')}</Text>
            <ProblemAlert error={erase.error} feature="settings" />
            <TextInput
              data-autofocus
              label={t('workspace.deleteName', { name: workspace.name })}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" color="red" loading={erase.isPending} disabled={name !== workspace.name}>
              {t('workspace.deleteForGood')}
            </Button>
          </Stack>
        </form>
      </Modal>
    </Section>
  )
}
