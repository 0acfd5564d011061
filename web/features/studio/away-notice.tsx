import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconCloudOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Notice } from './notice.tsx'
import type { StudioDocument } from './studio-document.ts'
import type { PageState } from './studio-state.ts'
import { useLiveFact } from './use-live-fact.ts'

/** What is over by then needs no words, and moves no line of the page (ms). */
const LASTS = 1_500

/**
 * The session is out of reach, for a reason that the line at the foot of the page does not tell, or before the page
 * could be opened for writing: why, what is kept, and that it is tried again.
 */
export function AwayNotice({ state, document }: { state: PageState; document: StudioDocument }) {
  const { t } = useTranslation('studio')
  const why = useLiveFact(
    state.live,
    ({ phase, trouble, ready }) =>
      phase === 'offline' && (trouble || !ready) ? (trouble ?? 'offline') : null,
    null,
  )
  const kept = useLiveFact(state.live, (live) => live.kept, 0)
  const words = useLiveFact(
    state.live,
    ({ ready, keeps, kept }) => (ready ? (keeps ? 'writing' : 'loose') : kept > 0 ? 'waiting' : 'reading'),
    'reading',
  )
  const [lasting] = useDebouncedValue(why, LASTS)
  if (!why || !lasting) return null
  return (
    <Notice
      tone="warn"
      icon={IconCloudOff}
      title={t(`away.${why}`)}
      actions={
        <Button size="xs" variant="default" onClick={document.retry}>
          {t('away.now')}
        </Button>
      }
    >
      {t(`away.${words}`, { count: kept })} {t('away.again')}
    </Notice>
  )
}
