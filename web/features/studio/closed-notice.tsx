import { Button } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Notice } from './notice.tsx'
import type { StudioDocument } from './studio-document.ts'
import type { PageState } from './studio-state.ts'
import { useLiveFact } from './use-live-fact.ts'

/** The session will not have this page any more: why, what is kept, and whether trying again can help. */
export function ClosedNotice({ state, document }: { state: PageState; document: StudioDocument }) {
  const { t } = useTranslation('studio')
  const closed = useLiveFact(state.live, (live) => (live.reason ? live : null), null)
  if (!closed?.reason) return null
  const { reason, ready, pending, kept, keeps } = closed
  const again = reason !== 'gone' && reason !== 'tooLarge'
  // What is kept would be sent again whenever the page is opened here, and refused again.
  const unfit = pending > 0 && (reason === 'tooLarge' || reason === 'malformed')
  return (
    <Notice
      tone="error"
      icon={IconPlugConnectedX}
      title={t(`closed.${reason}`)}
      actions={
        (again || unfit) && (
          <>
            {again && (
              <Button size="xs" variant="default" onClick={document.retry}>
                {t('notice.tryAgain')}
              </Button>
            )}
            {unfit && (
              <Button size="xs" variant="default" onClick={document.giveUp}>
                {t('closed.giveUp')}
              </Button>
            )}
          </>
        )
      }
    >
      {pending > kept && !keeps
        ? t('closed.stranded', { count: pending - kept })
        : pending > 0
          ? t('closed.kept', { count: pending })
          : ready && t('closed.safe')}
    </Notice>
  )
}
