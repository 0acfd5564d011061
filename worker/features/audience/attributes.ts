import { and, count, eq, sql } from 'drizzle-orm'
import { type Attribute, MAX_ATTRIBUTES } from '#core/contracts/audience'
import { AppError, notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { contact, contactAttribute, contactTag } from '../../db/schema/index.ts'
import { attributesOf } from './repository.ts'
import { staleSegments } from './stale-segments.ts'

export async function listAttributes(ctx: Ctx): Promise<Attribute[]> {
  authorize(ctx, 'audience:count')
  return attributesOf(ctx.db, ctx.workspaceId)
}

/** Defines an attribute, or gives a known one another label. Throws `conflict` for another type: values would not fit. */
export async function defineAttribute(ctx: Ctx, attribute: Attribute): Promise<Attribute> {
  authorize(ctx, 'audience:write')
  const known = (await attributesOf(ctx.db, ctx.workspaceId)).find(({ key }) => key === attribute.key)
  if (known && known.type !== attribute.type)
    throw new AppError('conflict', `\`${attribute.key}\` holds a ${known.type} already.`, {
      fields: [{ path: 'type', message: `It is a ${known.type}.`, reason: `is_${known.type}` }],
    })
  const row = { ...attribute, workspaceId: ctx.workspaceId, createdAt: ctx.now }
  await commit(ctx, {
    permission: 'audience:write',
    guards: [
      {
        name: 'attributes',
        condition: sql`(SELECT count(*) FROM contact_attribute WHERE workspace_id = ${ctx.workspaceId}
          AND key <> ${attribute.key}) < ${MAX_ATTRIBUTES}`,
        error: new AppError('conflict', `There can be ${MAX_ATTRIBUTES} attributes.`),
      },
    ],
    writes: [
      ctx.db
        .insert(contactAttribute)
        .values(row)
        .onConflictDoUpdate({
          target: [contactAttribute.workspaceId, contactAttribute.key],
          set: { label: attribute.label },
        }),
    ],
    audit: {
      ...{ action: 'contact_attribute.defined', resource: 'contact_attribute', resourceId: attribute.key },
      detail: { name: attribute.key, type: attribute.type },
    },
    answer: { status: 200, body: attribute },
  })
  return attribute
}

/** Takes an attribute away, and its value from every contact. Throws `not_found`. */
export async function deleteAttribute(ctx: Ctx, key: string): Promise<void> {
  authorize(ctx, 'audience:manage')
  const known = (await attributesOf(ctx.db, ctx.workspaceId)).some((one) => one.key === key)
  if (!known) throw notFound('attribute')
  const path = `$.${key}`
  await commit(ctx, {
    permission: 'audience:manage',
    writes: [
      ctx.db
        .update(contact)
        .set({ attributes: sql`json_remove(${contact.attributes}, ${path})` })
        .where(
          and(eq(contact.workspaceId, ctx.workspaceId), sql`${contact.attributes} ->> ${path} IS NOT NULL`),
        ),
      ctx.db
        .delete(contactAttribute)
        .where(and(eq(contactAttribute.workspaceId, ctx.workspaceId), eq(contactAttribute.key, key))),
      staleSegments(ctx.db, ctx.workspaceId),
    ],
    audit: {
      ...{ action: 'contact_attribute.deleted', resource: 'contact_attribute', resourceId: key },
      detail: { name: key },
    },
  })
}

const MOST_TAGS = 500

/** The tags in use and on how many contacts each is, the most used first. */
export async function listTags(ctx: Ctx): Promise<{ tag: string; contacts: number }[]> {
  authorize(ctx, 'audience:count')
  return ctx.db
    .select({ tag: contactTag.tag, contacts: count() })
    .from(contactTag)
    .where(eq(contactTag.workspaceId, ctx.workspaceId))
    .groupBy(contactTag.tag)
    .orderBy(sql`2 DESC`, contactTag.tag)
    .limit(MOST_TAGS)
}
