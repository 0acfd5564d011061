import { PagePending } from '../fallbacks.tsx'
import classes from './frame-pending.module.css'

/** The frame's shape while it is on its way, so that nothing jumps when it comes. */
export function FramePending() {
  return (
    <div className={classes.frame}>
      <div className={classes.rail} />
      <main id="main">
        <div className={classes.bar} />
        <PagePending />
      </main>
    </div>
  )
}
