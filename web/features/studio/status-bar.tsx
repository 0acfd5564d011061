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
import classes from './status-bar.module.css'
import type { StudioDocument } from './studio-document.ts'
import { useSaveLine, useStudioFact, useStudioPart } from './use-studio-state.ts'

const ICONS = {
  new: IconCloudCheck,
  connecting: IconCloudUp,
  saved: IconCloudCheck,
  saving: IconCloudUp,
  offline: IconCloudOff,
  unreached: IconCloudOff,
  stranded: IconAlertTriangle,
  refused: IconAlertCircle,
  closed: IconAlertCircle,
} as const satisfies Record<SavePhase, unknown>

interface StatusBarProps {
  document: StudioDocument
  running: boolean
  people: readonly PersonHere[]
}

/** Length and safety of what is written, and who is writing. */
export function StatusBar({ document, running, people }: StatusBarProps) {
  const { t } = useTranslation('studio')
  const format = useFormat()
  const doc = useDeferredValue(useStudioPart(document, 'doc'))
  const language = useStudioFact(document, ({ content }) => content?.language ?? 'en')
  const { words, minutes } = useMemo(() => measure(doc, language), [doc, language])
  const typing = people.filter(({ typing, machine }) => typing && !machine).map(({ name }) => name)
  const machines = people.filter(({ machine }) => machine).map(({ name }) => name)
  return (
    <footer className={classes.status}>
      <span className={classes.length}>{t('status.words', { count: words, n: format.number(words) })}</span>
      {words > 0 && (
        <span className={classes.length}>
          {t('status.minutes', { count: minutes, n: format.number(minutes) })}
        </span>
      )}
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
      <SaveLine document={document} running={running} />
    </footer>
  )
}

function SaveLine({ document, running }: Pick<StatusBarProps, 'document' | 'running'>) {
  const { t } = useTranslation('studio')
  const { phase, unsaved, kept } = useSaveLine(document)
  const Icon = ICONS[phase]
  return (
    <span className={classes.saveState} role="status" data-phase={phase}>
      {running ? (
        t('status.writing')
      ) : phase === 'new' ? (
        t('status.new')
      ) : (
        <>
          <Icon size={16} stroke={1.5} aria-hidden />
          {t(`status.${phase}`, { count: phase === 'stranded' ? unsaved : kept })}
        </>
      )}
    </span>
  )
}
