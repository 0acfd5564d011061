import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Contact, ListContactsQuery } from '#core/contracts/audience'
import { decodeCursor, encodeCursor } from '#core/domain/content/cursor'
import { invalid } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { contact, contactTag } from '../../db/schema/index.ts'
import { tagsOf } from './contact-facts.ts'
import { toContacts } from './repository.ts'
import { memberCondition } from './segment-members.ts'

/** One page, the newest first. Throws `invalid_input` for a cursor of another list, `not_found` for a foreign segment. */
export async function listContacts(
  ctx: Ctx,
  { cursor: given, limit, ...filters }: ListContactsQuery,
): Promise<{ items: Contact[]; nextCursor: string | null }> {
  authorize(ctx, 'audience:read')
  const cursor = given === undefined ? null : decodeCursor(given)
  if (given !== undefined && typeof cursor?.value !== 'number')
    throw invalid('cursor', 'Not a cursor of this list.')
  const rows = await ctx.db
    .select({ row: contact, tags: tagsOf })
    .from(contact)
    .where(
      and(
        eq(contact.workspaceId, ctx.workspaceId),
        await matching(ctx, filters),
        cursor ? sql`(${contact.createdAt}, ${contact.id}) < (${cursor.value}, ${cursor.id})` : undefined,
      ),
    )
    .orderBy(desc(contact.createdAt), desc(contact.id))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)?.row
  return {
    items: await toContacts(ctx.db, ctx.workspaceId, shown),
    nextCursor: rows.length > limit && last ? encodeCursor({ value: last.createdAt, id: last.id }) : null,
  }
}

export type ContactFilters = Omit<ListContactsQuery, 'cursor' | 'limit'>

const CONSENT = { email: contact.emailConsent, sms: contact.smsConsent, push: contact.pushConsent }

/** The filters of a list as one condition. Throws `not_found` for a foreign segment. */
export async function matching(
  ctx: Pick<Ctx, 'db' | 'workspaceId' | 'now'>,
  { q, tag, segment, channel = 'email', consent }: ContactFilters,
): Promise<SQL | undefined> {
  const text = sql`lower(coalesce(${contact.email}, '') || ' ' || ${contact.name} || ' ' ||
    coalesce(${contact.phone}, '') || ' ' || coalesce(${contact.externalId}, ''))`
  return and(
    q ? sql`instr(${text}, lower(${q})) > 0` : undefined,
    tag === undefined
      ? undefined
      : sql`EXISTS (SELECT 1 FROM ${contactTag} WHERE ${contactTag.workspaceId} = ${ctx.workspaceId}
          AND ${contactTag.tag} = ${tag} AND ${contactTag.contactId} = ${contact.id})`,
    consent && eq(CONSENT[channel], consent),
    segment === undefined ? undefined : await memberCondition(ctx, segment),
  )
}
