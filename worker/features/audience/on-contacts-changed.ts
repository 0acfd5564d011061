import { and, eq } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { segment } from '../../db/schema/index.ts'
import type { Reaction, ReactionCtx } from '../../events/reactions.ts'
import { evaluateContacts } from './evaluate-contacts.ts'
import { evaluateSegment } from './evaluate-segments.ts'
import { staleSegments } from './stale-segments.ts'

/** A few contacts changed: whether they are in a segment is worked out at once; of many in the next round. */
export const followContacts: Reaction<'contacts.changed'> = {
  name: 'follow contacts into segments',
  async run(ctx, { workspaceId, data, id }) {
    if (workspaceId === null) return []
    const done = await evaluateContacts(systemCtx(ctx, workspaceId, id), data.contactIds)
    return done ? [] : [staleSegments(ctx.db, workspaceId)]
  },
}

/** The segments of their workspace are worked out in the next round. */
const markStale = <T extends 'contacts.deleted' | 'contact_import.finished'>(name: string): Reaction<T> => ({
  name,
  run: async ({ db }, { workspaceId }) => (workspaceId === null ? [] : [staleSegments(db, workspaceId)]),
})

export const markSegmentsAfterDeletion = markStale<'contacts.deleted'>('mark segments stale after deletion')
export const markSegmentsAfterImport = markStale<'contact_import.finished'>(
  'mark segments stale after import',
)

/** A segment was made or changed: its members are worked out at once. */
export const evaluateSavedSegment: Reaction<'segment.saved'> = {
  name: 'evaluate segment',
  async run(ctx, { workspaceId, data, id }) {
    if (workspaceId === null) return []
    const [row] = await ctx.db
      .select()
      .from(segment)
      .where(and(eq(segment.workspaceId, workspaceId), eq(segment.id, data.segmentId)))
    if (row?.kind === 'live' && row.stale) await evaluateSegment(systemCtx(ctx, workspaceId, id), row)
    return []
  },
}

const systemCtx = ({ db, deps, now }: ReactionCtx, workspaceId: string, eventId: string): Ctx => ({
  ...{ db, deps, now, workspaceId, requestId: `event-${eventId}` },
  actor: { kind: 'system', name: 'segments' },
  // A signal that is lost is harmless: the outbox sweep follows.
  background: (work) => void work.catch(() => undefined),
})
