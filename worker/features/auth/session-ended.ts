import { FIRST_LEASE } from '../../db/commit.ts'
import { outbox } from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'
import { log } from '../../http/log.ts'

/**
 * Says that a sign-in is over, so that the sockets it opened end. The library has just deleted the row and
 * shares no statement with us; should this fail, the access token's own end is what remains.
 */
export async function sessionEnded(deps: Deps, userId: string, sessionId: string): Promise<void> {
  const id = deps.newId()
  const now = deps.clock()
  await deps.primary.insert(outbox).values({
    ...{ id, workspaceId: null, type: 'session.revoked', data: { userId, sessionId } },
    ...{ occurredAt: now, leasedUntil: now + FIRST_LEASE },
  })
  await deps
    .wake([id])
    .catch((error: unknown) =>
      log('warn', 'queue not signalled, the sweep follows', { error: String(error) }),
    )
}
