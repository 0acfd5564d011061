import { Fragment } from 'react'
import classes from './kbd.module.css'

const APPLE = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '')
const SIGNS: Record<string, string> = {
  mod: APPLE ? '⌘' : 'Ctrl',
  enter: '↵',
  shift: '⇧',
  esc: 'Esc',
  alt: APPLE ? '⌥' : 'Alt',
  backspace: '⌫',
  up: '↑',
  down: '↓',
}

/** Keys to press together: `<Kbd keys="mod+k" />`, as the device names them. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className={classes.keys}>
      {keys.split('+').map((key) => (
        <Fragment key={key}>
          <kbd className={classes.key}>{SIGNS[key] ?? key.toUpperCase()}</kbd>
        </Fragment>
      ))}
    </span>
  )
}
