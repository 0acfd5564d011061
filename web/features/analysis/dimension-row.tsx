import { Text, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { DimensionResult } from '#core/contracts/analysis'
import { useFormat } from '#web/lib/use-format'
import classes from './analysis.module.css'
import { FindingCard } from './finding-card.tsx'
import { Measures } from './measures.tsx'
import { ScoreBar } from './score-bar.tsx'
import type { EvidenceActions } from './use-evidence.ts'

interface DimensionRowProps {
  dimension: DimensionResult
  open: boolean
  onToggle: () => void
  evidence: EvidenceActions
  /** What this dimension asks for. */
  children?: ReactNode
}

/** One dimension: its score; opened, what to do, where, and what it was computed from. */
export function DimensionRow({ dimension, open, onToggle, evidence, children }: DimensionRowProps) {
  const { t } = useTranslation('analysis')
  const format = useFormat()
  const panel = useId()
  const { id, score, findings, suggestion } = dimension
  return (
    <div className={classes.dimension} data-open={open || undefined}>
      <UnstyledButton
        className={classes.toggle}
        aria-expanded={open}
        aria-controls={panel}
        onClick={onToggle}
      >
        <IconChevronRight size={16} stroke={1.5} className={classes.chevron} aria-hidden />
        <span className={classes.name}>{t(`dimension.${id}`)}</span>
        {findings.length > 0 && (
          <span className={classes.count} title={t('findings', { count: findings.length })}>
            {format.number(findings.length)}
          </span>
        )}
        <span className={classes.value}>{score === null ? '–' : format.number(score)}</span>
        <ScoreBar dimension={dimension} />
      </UnstyledButton>
      <div id={panel} hidden={!open} className={classes.panel}>
        {open && (
          <>
            {!suggestion && findings.length === 0 && (
              <Text size="sm" c="dimmed">
                {t(score === null ? 'notJudged' : 'nothingToChange')}
              </Text>
            )}
            {suggestion && <Text size="sm">{t(suggestion.key, suggestion.params)}</Text>}
            {children}
            {findings.map((finding) => (
              <FindingCard
                key={`${finding.part} ${finding.start} ${finding.end} ${finding.kind}`}
                finding={finding}
                evidence={evidence}
              />
            ))}
            <Measures measures={dimension.measures} />
          </>
        )}
      </div>
    </div>
  )
}
