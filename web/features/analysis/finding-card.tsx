import { Button, Text, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#core/contracts/analysis'
import classes from './analysis.module.css'
import type { EvidenceActions } from './use-evidence.ts'

/** More than this of a quote says no more about where it is. */
const SHOWN = 140

interface FindingCardProps {
  finding: Finding
  evidence: EvidenceActions
}

/** One place in the text: what is the matter, and what mends it. Pointing at it shows it in the text. */
export function FindingCard({ finding, evidence }: FindingCardProps) {
  const { t } = useTranslation('analysis')
  const { quote, message, replacement, part } = finding
  const words = quote.trim()
  const shown = words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words
  const leave = () => evidence.point(null)
  const point = () => evidence.point(finding)
  return (
    <article className={classes.finding} onPointerEnter={point} onPointerLeave={leave}>
      <UnstyledButton
        className={classes.quote}
        aria-label={t('show', { quote: shown })}
        onClick={() => evidence.show(finding)}
        onFocus={point}
        onBlur={leave}
      >
        {part === 'title' && <span className={classes.part}>{t('inTitle')}</span>}
        {shown}
      </UnstyledButton>
      <Text size="sm" c="dimmed">
        {t(message.key, message.params)}
      </Text>
      {replacement !== undefined && evidence.mends(finding) && (
        <Button
          size="compact-sm"
          variant="light"
          onFocus={point}
          onBlur={leave}
          onClick={() => evidence.apply(finding)}
        >
          {replacement.trim() === '' ? t('remove') : t('apply', { replacement })}
        </Button>
      )}
    </article>
  )
}
