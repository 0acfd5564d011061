import { Skeleton, Text, VisuallyHidden } from '@mantine/core'
import { useNetwork } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import classes from './states.module.css'

const WIDTHS = ['46%', '62%', '38%', '54%', '70%', '42%']

/** The shape of a list that is on its way. */
export function LoadingRows({ rows = 8, dense = false }: { rows?: number; dense?: boolean }) {
  const { t } = useTranslation('common')
  const { online } = useNetwork()
  return (
    <div className={classes.rows} role="status" aria-busy>
      {online ? (
        <VisuallyHidden>{t('state.loading')}</VisuallyHidden>
      ) : (
        <Text c="dimmed" className={classes.waiting}>
          {t('state.waiting')}
        </Text>
      )}
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move
        <div key={row} className={classes.row} data-dense={dense || undefined} aria-hidden>
          <Skeleton height={12} width={64} />
          <Skeleton height={12} width={WIDTHS[row % WIDTHS.length] ?? '50%'} />
          <Skeleton height={12} width={88} ms="auto" />
        </div>
      ))}
    </div>
  )
}
