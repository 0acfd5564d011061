import { useNetwork } from '@mantine/hooks'
import { useIsMutating } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import classes from './status-line.module.css'

/** Says when the network is away or a change is on its way; silent when all is well. */
export function StatusLine({ narrow = false }: { narrow?: boolean }) {
  const { t } = useTranslation('shell')
  const { online } = useNetwork()
  const saving = useIsMutating() > 0
  const state = online ? (saving ? 'saving' : null) : 'offline'
  const words = state && t(`status.${state}`)
  return (
    <div role="status" className={classes.line} data-state={state ?? undefined}>
      {state && <span className={classes.dot} title={narrow ? (words ?? undefined) : undefined} />}
      <span className={narrow ? classes.hidden : undefined}>{words}</span>
    </div>
  )
}
