import type { PersonPresence } from '#core/contracts/hub'
import { PersonAvatar } from '#web/ui/person-avatar'
import classes from './presence.module.css'

/** A person and how they are there, told by the mark's shape as well as its colour. Name them beside. */
export function PresentAvatar({
  person,
  size,
}: {
  person: Pick<PersonPresence, 'userId' | 'name' | 'state'>
  size?: number
}) {
  return (
    <span className={classes.present} data-state={person.state}>
      <PersonAvatar id={person.userId} name={person.name} size={size} />
      <span className={classes.mark} />
    </span>
  )
}
