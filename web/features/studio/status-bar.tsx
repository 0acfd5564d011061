import {
  IconAlertCircle,
  IconAlertTriangle,
  IconCloudCheck,
  IconCloudOff,
  IconCloudUp,
} from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#web/lib/use-format'
import { measure } from './measure.ts'
import type { PersonHere } from './people.ts'
import type { SavePhase } from './save-state.ts'
import classes from './studio.module.css'
import type { StudioState } from './studio-document.ts'

const ICONS = {
  new: IconCloudCheck,
  connecting: IconCloudUp,
  saved: IconCloudCheck,
  saving: IconCloudUp,
  offline: IconCloudOff,
  stranded: IconAlertTriangle,
  refused: IconAlertCircle,
  closed: IconAlertCircle,
} as const satisfies Record<SavePhase, unknown>

interface StatusBarProps {
  state: StudioState
  running: boolean
  people: readonly PersonHere[]
}

/** Length and safety of what is written, and who is writing. */
export function StatusBar({ state, running, people }: StatusBarProps) {
  const { t } = useTranslation('studio')
  const format = useFormat()
  const doc = useDeferredValue(state.doc)
  const language = state.content?.language ?? 'en'
  const { words, minutes } = useMemo(() => measure(doc, language), [doc, language])
  const { phase, unsaved, kept } = state.save
  const Icon = ICONS[phase]
  const typing = people.filter(({ typing, machine }) => typing && !machine).map(({ name }) => name)
  const machines = people.filter(({ machine }) => machine).map(({ name }) => name)
  return (
    <footer className={classes.status}>
      <span>{t('status.words', { count: words, n: format.number(words) })}</span>
      {words > 0 && <span>{t('status.minutes', { count: minutes, n: format.number(minutes) })}</span>}
      {typing.length > 0 && (
        <span className={classes.typing}>
          {t('people.typing', { count: typing.length, names: format.list(typing.slice(0, 3)) })}
        </span>
      )}
      {machines.length > 0 && (
        <span className={classes.typing} data-ai>
          {t('people.machine', { names: format.list(machines.slice(0, 3)) })}
        </span>
      )}
      <span className={classes.saveState} role="status" data-phase={phase}>
        {running ? (
          t('status.writing')
        ) : phase === 'new' ? (
          t('status.new')
        ) : (
          <>
            <Icon size={16} stroke={1.5} aria-hidden />
            {t(`status.${phase}`, { count: phase === 'offline' ? kept : unsaved })}
          </>
        )}
      </span>
    </footer>
  )
}
