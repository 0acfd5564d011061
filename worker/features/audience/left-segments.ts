import { sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import type { Statement } from '../../db/commit.ts'
import { insertFrom } from '../../db/insert-from.ts'
import { outbox } from '../../db/schema/index.ts'
import { listed } from './repository.ts'

/**
 * Tells of each segment that these contacts leave by being deleted; it stands in the batch before their rows go, so
 * that it says what was so. The next round of the outbox signals it.
 */
export const leftSegments = ({ db, deps, workspaceId, now }: Ctx, contactIds: readonly string[]): Statement =>
  insertFrom(
    db,
    outbox,
    {
      ...{ id: sql`${`${deps.newId()}-`} || segment.id`, workspaceId: sql`${workspaceId}` },
      ...{ type: sql`'segment.left'`, occurredAt: sql`${now}`, leasedUntil: sql`0` },
      data: sql`json_object('segmentId', segment.id, 'name', segment.name,
        'contactIds', json_group_array(segment_member.contact_id))`,
    },
    sql`FROM segment_member JOIN segment ON segment.id = segment_member.segment_id
      WHERE segment.workspace_id = ${workspaceId} AND segment.kind = 'live'
        AND segment_member.contact_id IN ${listed(contactIds)} GROUP BY segment.id`,
  )
