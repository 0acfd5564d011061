import { Button, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Contact } from '#core/contracts/audience'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { saveFile } from '#web/lib/save-file'
import { ConfirmButton } from '#web/ui/confirm-button'
import { audienceKeys, deleteContact, eraseContact, readContactData } from './audience-queries.ts'

interface ContactActionsProps {
  contact: Contact
  manages: boolean
  onGone: () => void
}

/** What a person may ask for (their data, to be erased), and taking a contact off the list. */
export function ContactActions({ contact, manages, onGone }: ContactActionsProps) {
  const { t } = useTranslation('audience')
  const client = useQueryClient()
  const words = useErrorWords()
  const onError = (error: unknown) => notify.failed(words(error).detail)
  const gone = async (message: string) => {
    onGone()
    notify.done(message)
    client.removeQueries({ queryKey: audienceKeys.one(contact.id) })
    await client.invalidateQueries({ queryKey: audienceKeys.all })
  }
  const remove = useMutation({
    mutationFn: () => deleteContact(contact.id),
    onSuccess: () => gone(t('action.deleted')),
    onError,
  })
  const erase = useMutation({
    mutationFn: () => eraseContact(contact.id),
    onSuccess: () => gone(t('action.erased')),
    onError,
  })
  const data = useMutation({
    mutationFn: async () =>
      saveFile(await readContactData(contact.id), t('action.dataFile', { id: contact.id })),
    onError,
  })
  return (
    <Group gap="xs" mt="lg">
      {manages && (
        <Button variant="default" size="xs" loading={data.isPending} onClick={() => data.mutate()}>
          {t('action.data')}
        </Button>
      )}
      <ConfirmButton
        size="xs"
        consequence={t('action.deleteConsequence')}
        verb={t('common:action.delete')}
        onConfirm={() => remove.mutate()}
      >
        {t('common:action.delete')}
      </ConfirmButton>
      {manages && (
        <ConfirmButton
          size="xs"
          consequence={t('action.eraseConsequence')}
          verb={t('action.erase')}
          onConfirm={() => erase.mutate()}
        >
          {t('action.erase')}
        </ConfirmButton>
      )}
    </Group>
  )
}
