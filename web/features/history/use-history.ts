import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionMessage } from '#core/contracts/collaboration'
import { contentKeys } from '#web/features/content/index'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { historyKeys, keepVersion, nameVersion, restoreVersion } from './history-queries.ts'

/** As much of a live document as tells that its versions have changed. */
export interface Hearing {
  onMessage(hearer: (message: SessionMessage) => void): () => void
}

/** Reads the versions anew when somebody keeps, names or restores one. */
export function useFreshVersions(contentId: string, live: Hearing | null): void {
  const client = useQueryClient()
  useEffect(
    () =>
      live?.onMessage(({ type }) => {
        if (type === 'collaboration:versions_changed')
          void client.invalidateQueries({ queryKey: historyKeys.all(contentId) })
      }),
    [client, contentId, live],
  )
}

/** What a writer may do with versions. A restore can be taken back: what was there before is a version too. */
export function useHistoryActions(contentId: string) {
  const client = useQueryClient()
  const { t } = useTranslation('history')
  const words = useErrorWords()
  const shared = {
    onError: (error: unknown) => notify.failed(words(error).detail),
    onSettled: () => client.invalidateQueries({ queryKey: historyKeys.all(contentId) }),
  }
  const keep = useMutation({
    ...shared,
    mutationFn: (name: string) => keepVersion(contentId, name),
    onSuccess: () => notify.done(t('kept')),
  })
  const rename = useMutation({
    ...shared,
    mutationFn: ({ id, name }: { id: string; name: string | null }) => nameVersion(contentId, id, name),
  })
  const restore = useMutation({
    ...shared,
    mutationFn: ({ id }: { id: string; undoing?: boolean }) => restoreVersion(contentId, id),
    onSuccess({ undo }, { undoing }) {
      void client.invalidateQueries({ queryKey: contentKeys.one(contentId) })
      if (undoing) notify.done(t('undone'))
      else notify.undo(t('restored'), () => restore.mutate({ id: undo, undoing: true }))
    },
  })
  return { keep, rename, restore }
}
