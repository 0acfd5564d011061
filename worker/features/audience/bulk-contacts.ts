import { and, eq, sql } from 'drizzle-orm'
import { type BulkContactsInput, MAX_TAGS } from '#core/contracts/audience'
import { AppError, notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit, type Statement } from '../../db/commit.ts'
import { contact, contactTag } from '../../db/schema/index.ts'
import { AT_ONCE } from './evaluate-contacts.ts'
import { leftSegments } from './left-segments.ts'
import { listed } from './repository.ts'
import { staleSegments } from './stale-segments.ts'

/**
 * Tags, untags or deletes many contacts at once; foreign and absent ids are passed over. Returns how many there are.
 * Throws `not_found` when there is none.
 */
export async function bulkContacts(ctx: Ctx, { ids, action, tag = '' }: BulkContactsInput): Promise<number> {
  authorize(ctx, 'audience:write')
  const { db, workspaceId } = ctx
  const own = and(eq(contact.workspaceId, workspaceId), sql`${contact.id} IN ${listed(ids)}`)
  const found = await db.select({ id: contact.id }).from(contact).where(own)
  if (found.length === 0) throw notFound('contact')
  const contactIds = found.map(({ id }) => id)
  const those = listed(contactIds)
  // Few are worked out at once by whoever hears of it; many by the next round.
  const few = action !== 'delete' && contactIds.length <= AT_ONCE
  const writes: Record<BulkContactsInput['action'], Statement[]> = {
    tag: [
      db
        .insert(contactTag)
        .select(
          sql`SELECT ${workspaceId}, ${tag}, id FROM contact WHERE workspace_id = ${workspaceId} AND id IN ${those}`,
        )
        .onConflictDoNothing(),
    ],
    untag: [
      db
        .delete(contactTag)
        .where(
          and(
            eq(contactTag.workspaceId, workspaceId),
            eq(contactTag.tag, tag),
            sql`${contactTag.contactId} IN ${those}`,
          ),
        ),
    ],
    delete: [leftSegments(ctx, contactIds), db.delete(contact).where(own)],
  }
  await commit(ctx, {
    permission: 'audience:write',
    guards:
      action === 'tag'
        ? [
            {
              name: 'tags',
              condition: sql`NOT EXISTS (SELECT 1 FROM contact_tag WHERE contact_id IN ${those} AND tag <> ${tag}
                GROUP BY contact_id HAVING count(*) >= ${MAX_TAGS})`,
              error: new AppError('conflict', `A contact can have at most ${MAX_TAGS} tags.`),
            },
          ]
        : [],
    writes: [
      ...writes[action],
      ...(action === 'delete'
        ? []
        : [
            db
              .update(contact)
              .set({ version: sql`${contact.version} + 1`, updatedAt: ctx.now })
              .where(own),
          ]),
      ...(few ? [] : [staleSegments(db, workspaceId)]),
    ],
    audit: {
      ...{ action: `contacts.${BULK_WORDS[action]}`, resource: 'contact', resourceId: 'batch' },
      detail: { contacts: found.length, ...(tag && { tag }) },
    },
    events: [
      ...(action === 'delete' ? [{ type: 'contacts.deleted' as const, data: { count: found.length } }] : []),
      ...(few ? [{ type: 'contacts.changed' as const, data: { contactIds } }] : []),
    ],
    answer: { status: 200, body: { changed: found.length } },
  })
  return found.length
}

const BULK_WORDS = { tag: 'tagged', untag: 'untagged', delete: 'deleted' } as const
