import type { DomainEvent } from '#core/events'
import { FIRST_LEASE } from '../../db/commit.ts'
import { outbox } from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'
import { log } from '../../http/log.ts'

/** Raises the event of a change that the library has just made in a statement of its own. */
export async function raiseEvent(deps: Deps, workspaceId: string | null, event: DomainEvent): Promise<void> {
  const id = deps.newId()
  const now = deps.clock()
  await deps.primary
    .insert(outbox)
    .values({ id, workspaceId, ...event, occurredAt: now, leasedUntil: now + FIRST_LEASE })
  await deps
    .wake([id])
    .catch((error: unknown) =>
      log('warn', 'queue not signalled, the sweep follows', { error: String(error) }),
    )
}
