import { useTranslation } from 'react-i18next'
import type { ChangeInboxInput, InboxItem } from '#core/contracts/notifications'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { useChangeInbox } from './use-change-inbox.ts'

/** What can be done to an item. Whatever takes it out of sight can be taken back from the message that says so. */
export function useInboxActions() {
  const { t } = useTranslation('inbox')
  const words = useErrorWords()
  const { mutate } = useChangeInbox()
  const run = (input: ChangeInboxInput, said?: string) =>
    mutate(input, {
      onSuccess: () => {
        const undo = () => mutate({ ids: input.ids, action: 'restore' })
        if (said) notify.undo(said, undo)
      },
      onError: (error) => notify.failed(words(error).detail),
    })
  return {
    read: ({ id, readAt }: InboxItem) => readAt === null && run({ ids: [id], action: 'read' }),
    unread: ({ id }: InboxItem) => run({ ids: [id], action: 'unread' }),
    archive: ({ id }: InboxItem) => run({ ids: [id], action: 'archive' }, t('archived')),
    restore: ({ id }: InboxItem) => run({ ids: [id], action: 'restore' }),
    snooze: ({ id }: InboxItem, until: Date) =>
      run({ ids: [id], action: 'snooze', until: until.toISOString() }, t('snoozed')),
  }
}
export type InboxActions = ReturnType<typeof useInboxActions>
