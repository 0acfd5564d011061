import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BulkContentInput } from '#core/contracts/content'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { bulkContent } from './content-commands.ts'
import { contentKeys } from './content-queries.ts'

/** At most this many contents in one request. */
const BATCH = 50

const UNDONE_BY = { trash: 'restore', restore: 'trash' } as const

/** One action on many contents; what can be undone is offered to be, what was skipped is told. */
export function useBulk() {
  const client = useQueryClient()
  const { t } = useTranslation('content')
  const words = useErrorWords()
  const bulk = useMutation({
    async mutationFn(input: BulkContentInput) {
      const changed: string[] = []
      let skipped = 0
      for (let at = 0; at < input.ids.length; at += BATCH) {
        const answer = await bulkContent({ ...input, ids: input.ids.slice(at, at + BATCH) })
        changed.push(...answer.changed)
        skipped += answer.skipped.length
      }
      return { changed, skipped }
    },
    onSuccess({ changed, skipped }, { action }) {
      const count = changed.length
      if (count > 0) {
        const message = t(`bulk.done.${action}`, { count })
        if (action === 'trash' || action === 'restore')
          notify.undo(message, () => bulk.mutate({ ids: changed, action: UNDONE_BY[action] }))
        else notify.done(message)
      }
      if (skipped > 0) notify.failed(t('bulk.skipped', { count: skipped }))
    },
    onError: (error) => notify.failed(words(error).detail),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: contentKeys.all })
      void client.invalidateQueries({ queryKey: ['campaigns'] })
    },
  })
  return bulk
}
