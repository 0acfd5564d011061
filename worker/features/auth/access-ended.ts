import type { EventOf } from '#core/events'
import type { Deps } from '../../deps.ts'
import { raiseEvent } from './raise-event.ts'

type AccessEnded = EventOf<'session.revoked'> | EventOf<'grant.ended'>

/**
 * Says that a sign-in or a grant is over, so that the sockets it opened end. The library deletes the row in
 * a statement of its own; should this fail, the access token's own end is what remains.
 */
export const accessEnded = (deps: Deps, event: AccessEnded): Promise<void> => raiseEvent(deps, null, event)
