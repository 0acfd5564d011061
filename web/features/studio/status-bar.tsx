import { IconAlertCircle, IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#web/lib/use-format'
import { type SavePhase, unsavedEdits } from './autosave.ts'
import { measure } from './measure.ts'
import classes from './studio.module.css'
import type { StudioState } from './studio-document.ts'

const ICONS = {
  saved: IconCloudCheck,
  waiting: IconCloudUp,
  saving: IconCloudUp,
  offline: IconCloudOff,
  conflict: IconAlertCircle,
  refused: IconAlertCircle,
} as const satisfies Record<SavePhase, unknown>

/** Length and safety of what is written. */
export function StatusBar({ state, running }: { state: StudioState; running: boolean }) {
  const { t } = useTranslation('studio')
  const format = useFormat()
  const doc = useDeferredValue(state.doc)
  const language = state.content?.language ?? 'en'
  const { words, minutes } = useMemo(() => measure(doc, language), [doc, language])
  const { phase } = state.save
  const Icon = ICONS[phase]
  const isNew = state.content === null && phase === 'saved'
  return (
    <footer className={classes.status}>
      <span>{t('status.words', { count: words, n: format.number(words) })}</span>
      <span>{t('status.minutes', { count: minutes, n: format.number(minutes) })}</span>
      <span className={classes.saveState} role="status" data-phase={phase}>
        {running ? (
          t('status.writing')
        ) : isNew ? (
          t('status.new')
        ) : (
          <>
            <Icon size={16} stroke={1.5} aria-hidden />
            {t(`status.${phase}`, { count: unsavedEdits(state.save) })}
          </>
        )}
      </span>
    </footer>
  )
}
