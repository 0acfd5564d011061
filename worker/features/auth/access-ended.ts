import type { EventOf } from '#core/events'
import { FIRST_LEASE } from '../../db/commit.ts'
import { outbox } from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'
import { log } from '../../http/log.ts'

type AccessEnded = EventOf<'session.revoked'> | EventOf<'grant.ended'>

/**
 * Says that a sign-in or a grant is over, so that the sockets it opened end. The library deletes the row in
 * a statement of its own; should this fail, the access token's own end is what remains.
 */
export async function accessEnded(deps: Deps, event: AccessEnded): Promise<void> {
  const id = deps.newId()
  const now = deps.clock()
  await deps.primary
    .insert(outbox)
    .values({ id, workspaceId: null, ...event, occurredAt: now, leasedUntil: now + FIRST_LEASE })
  await deps
    .wake([id])
    .catch((error: unknown) =>
      log('warn', 'queue not signalled, the sweep follows', { error: String(error) }),
    )
}
