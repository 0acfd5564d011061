import { Button, CloseButton, Text } from '@mantine/core'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { notify, type Toast, toastStore } from '#web/lib/notify'
import classes from './toasts.module.css'

/** Milliseconds a message stays; one that can be undone, or tells of a failure, stays longer. */
const STAY = { short: 4000, long: 9000 }

/** The live region of `notify`. Mounted once, at the foot of the page. */
export function Toasts() {
  const { t } = useTranslation('common')
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read)
  return (
    <section className={classes.region} aria-label={t('toast.region')} aria-live="polite">
      {toasts.map((toast) => (
        <UndoToast key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

function UndoToast({ toast }: { toast: Toast }) {
  const { t } = useTranslation('common')
  const [held, setHeld] = useState(false)
  const stay = toast.undo || toast.tone === 'error' ? STAY.long : STAY.short
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => notify.dismiss(toast.id), stay)
    return () => clearTimeout(timer)
  }, [held, stay, toast.id])
  return (
    <fieldset
      className={classes.toast}
      data-tone={toast.tone}
      aria-live={toast.tone === 'error' ? 'assertive' : undefined}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
    >
      <Text size="sm" className={classes.message}>
        {toast.message}
      </Text>
      {toast.undo && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.undo}
          onClick={() => {
            toast.undo?.()
            notify.dismiss(toast.id)
          }}
        >
          {t('action.undo')}
        </Button>
      )}
      <CloseButton
        size={24}
        className={classes.close}
        aria-label={t('action.dismiss')}
        onClick={() => notify.dismiss(toast.id)}
      />
    </fieldset>
  )
}
