import { and, eq } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import type { Statement } from '../../db/commit.ts'
import { member, session } from '../../db/schema/index.ts'
import { revokeKeysOf } from '../access/index.ts'
import type { NamedMember } from './rows.ts'

/** What ends with a membership, in the same batch: the person's keys of this workspace, and sign-ins standing in it. */
export function endMembership(db: Db, { id, organizationId, userId }: NamedMember, now: number): Statement[] {
  return [
    db.delete(member).where(and(eq(member.organizationId, organizationId), eq(member.id, id))),
    revokeKeysOf(db, organizationId, userId, now),
    db
      .update(session)
      .set({ activeOrganizationId: null })
      .where(and(eq(session.userId, userId), eq(session.activeOrganizationId, organizationId))),
  ]
}
