import classes from './menu-button.module.css'

const GROUNDS = ['#4a41bd', '#1f6f78', '#8a5a00', '#9c3d54', '#3a6b35', '#2f639f']

const groundOf = (name: string) => {
  let hash = 0
  for (const char of name) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0
  return GROUNDS[hash % GROUNDS.length]
}

/** A workspace by its first letter. */
export function WorkspaceTile({ name }: { name: string }) {
  return (
    <span className={classes.tile} style={{ '--mq-tile': groundOf(name) }} aria-hidden>
      {[...name.trim()][0]?.toLocaleUpperCase()}
    </span>
  )
}
