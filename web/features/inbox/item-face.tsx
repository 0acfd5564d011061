import type { InboxItem } from '#core/contracts/notifications'
import { PersonAvatar } from '#web/ui/person-avatar'
import classes from './inbox.module.css'
import { KindIcon } from './kind-icon.tsx'

interface ItemFaceProps {
  item: InboxItem
  size: number
  /** Marks a person's face with what they did. */
  marked?: boolean
}

/** Whoever did it, or a mark of what happened by itself. */
export function ItemFace({ item: { kind, data }, size, marked = false }: ItemFaceProps) {
  const { actor } = data
  if (!actor)
    return (
      <span className={classes.itself} data-kind={kind} style={{ width: size, height: size }}>
        <KindIcon kind={kind} size={Math.round(size * 0.55)} />
      </span>
    )
  return (
    <span className={classes.face}>
      <PersonAvatar id={actor.id} name={actor.name} size={size} />
      {marked && (
        <span className={classes.kind} data-kind={kind}>
          <KindIcon kind={kind} size={14} />
        </span>
      )}
    </span>
  )
}
