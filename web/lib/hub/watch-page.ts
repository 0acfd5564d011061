import { createActivity } from './activity.ts'
import { later } from './later.ts'

const INPUT = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const

/** Says whether somebody is at this page, now and whenever it changes. Returns how to stop. */
export function watchPage(changed: (active: boolean) => void): () => void {
  const hidden = () => document.visibilityState === 'hidden'
  const activity = createActivity({ now: Date.now, schedule: later, hidden }, changed)
  const { touched, visibilityChanged } = activity
  for (const type of INPUT) window.addEventListener(type, touched, { passive: true })
  document.addEventListener('visibilitychange', visibilityChanged)
  changed(activity.isActive())
  return () => {
    for (const type of INPUT) window.removeEventListener(type, touched)
    document.removeEventListener('visibilitychange', visibilityChanged)
    activity.stop()
  }
}
