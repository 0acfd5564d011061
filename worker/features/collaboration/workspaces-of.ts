import { eq } from 'drizzle-orm'
import type { DomainEvent } from '#core/events'
import type { Db } from '../../db/client.ts'
import { member } from '../../db/schema/index.ts'

/** The workspaces where an event of an account may matter: a sign-in opens sockets in any of the person's. */
export async function workspacesOf(db: Pick<Db, 'select'>, event: DomainEvent): Promise<string[]> {
  if (event.type !== 'session.revoked' && event.type !== 'grant.ended') return []
  const rows = await db
    .select({ id: member.organizationId })
    .from(member)
    .where(eq(member.userId, event.data.userId))
  return rows.map(({ id }) => id)
}
