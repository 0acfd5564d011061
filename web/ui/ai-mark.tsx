import { VisuallyHidden } from '@mantine/core'
import { IconSparkles } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './ai-mark.module.css'
import pill from './pill.module.css'

interface AiMarkProps {
  /** Written by the embedded composer rather than by a model. */
  offlineComposer?: boolean
  /** Only the sign; the words are still there for a screen reader. */
  compact?: boolean
}

/** The one sign of a machine's text, the same everywhere. */
export function AiMark({ offlineComposer = false, compact = false }: AiMarkProps) {
  const { t } = useTranslation('common')
  const words = t(offlineComposer ? 'ai.offlineComposer' : 'ai.written')
  return (
    <span
      className={`${pill.pill} ${classes.mark}`}
      title={compact ? words : undefined}
      data-compact={compact || undefined}
    >
      <IconSparkles size={14} stroke={1.5} aria-hidden />
      {compact ? <VisuallyHidden>{words}</VisuallyHidden> : <span>{words}</span>}
    </span>
  )
}
