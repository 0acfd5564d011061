import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Content } from '#core/contracts/content'
import { contentKeys, restoreContent } from '#web/features/content/index'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { useSession } from '#web/lib/session'
import { Notice } from './notice.tsx'
import type { StudioDocument } from './studio-document.ts'

/** The page is in the trash: it is only read until somebody takes it out again. */
export function TrashedNotice({ content, document }: { content: Content; document: StudioDocument }) {
  const { t } = useTranslation('studio')
  const client = useQueryClient()
  const words = useErrorWords()
  const writes = useSession().can('content:write')
  const restore = useMutation({
    mutationFn: () => restoreContent(content.id),
    onSuccess(restored) {
      client.setQueryData(contentKeys.one(restored.id), restored)
      document.adopt(restored)
      document.retry()
      void client.invalidateQueries({ queryKey: contentKeys.all })
    },
    onError: (error) => notify.failed(words(error).detail),
  })
  return (
    <Notice
      tone="plain"
      icon={IconTrash}
      title={t('notice.trashed')}
      actions={
        writes && (
          <Button size="xs" variant="default" loading={restore.isPending} onClick={() => restore.mutate()}>
            {t('notice.restore')}
          </Button>
        )
      }
    />
  )
}
