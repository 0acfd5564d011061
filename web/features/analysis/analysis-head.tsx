import { Anchor, Text, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DimensionResult } from '#core/contracts/analysis'
import { useFormat } from '#web/lib/use-format'
import classes from './analysis.module.css'
import { formatSeconds } from './format-seconds.ts'

interface AnalysisHeadProps {
  score: number | null
  dimensions: readonly DimensionResult[]
  failed: boolean
  again: () => void
}

/** The whole in one number, and how long it takes to read. */
export function AnalysisHead({ score, dimensions, failed, again }: AnalysisHeadProps) {
  const { t, i18n } = useTranslation('analysis')
  const format = useFormat()
  const time = dimensions.find(({ id }) => id === 'time')?.measures
  const unread = dimensions.find(({ id, score }) => id === 'clarity' && score === null)?.suggestion
  const count = Number(time?.words ?? 0)
  const spell = (name: string) => formatSeconds(Number(time?.[name] ?? 0), i18n.language)
  return (
    <div className={classes.head}>
      <p className={classes.score}>
        <span aria-hidden>{score === null ? '–' : format.number(score)}</span>
        {score !== null && <VisuallyHidden>{t('outOf', { score })}</VisuallyHidden>}
      </p>
      <div>
        <Text>
          <b>{t('overall')}</b> · {t('words', { count, n: format.number(count) })}
        </Text>
        <Text size="sm" c="dimmed">
          {t('reading', { time: spell('readingSeconds') })} ·{' '}
          {t('speaking', { time: spell('speakingSeconds') })}
        </Text>
        {unread && (
          <Text size="sm" c="dimmed">
            {t(unread.key)}
          </Text>
        )}
        {failed && (
          <Text size="sm" role="alert">
            {t('failed')}{' '}
            <Anchor component="button" type="button" onClick={again}>
              {t('again')}
            </Anchor>
          </Text>
        )}
      </div>
    </div>
  )
}
