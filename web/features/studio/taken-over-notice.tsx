import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Notice } from './notice.tsx'
import type { Writing } from './use-writing.ts'

/** The writer that was asked gave up, and another wrote what is on the page: who did is not left to be guessed. */
export function TakenOverNotice({ writing, onRetry }: { writing: Writing; onRetry: () => void }) {
  const { t } = useTranslation('studio')
  const stream = writing.single
  if (!stream?.replaced) return null
  const { replaced: gone, model, offlineComposer } = stream
  return (
    <Notice
      tone="warn"
      icon={IconAlertTriangle}
      title={t('stream.replaced', { gone })}
      actions={
        <>
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('notice.tryAgain')}
          </Button>
          <Button size="xs" variant="subtle" color="gray" onClick={writing.close}>
            {t('notice.understood')}
          </Button>
        </>
      }
    >
      {offlineComposer ? t('stream.byComposer') : t('stream.byModel', { model })}
    </Notice>
  )
}
