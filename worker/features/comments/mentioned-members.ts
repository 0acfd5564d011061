import { and, eq, sql } from 'drizzle-orm'
import { MAX_MENTIONS, mentionedIn, withTrueNames } from '#core/domain/comments/mentions'
import { invalid } from '#core/errors'
import type { Ctx } from '../../context.ts'
import { member, user } from '../../db/schema/index.ts'

/** A comment as it is stored: whom it mentions, each under the name they have. Throws `invalid_input` unless all are members. */
export async function checkMentions(ctx: Ctx, text: string): Promise<{ text: string; mentions: string[] }> {
  const mentions = mentionedIn(text)
  if (mentions.length === 0) return { text, mentions }
  if (mentions.length > MAX_MENTIONS)
    throw invalid('text', `A comment may mention at most ${MAX_MENTIONS} people.`)
  const rows = await ctx.db
    .select({ id: user.id, name: user.name })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(
      and(
        eq(member.organizationId, ctx.workspaceId),
        sql`${member.userId} IN (SELECT value FROM json_each(${JSON.stringify(mentions)}))`,
      ),
    )
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  if (mentions.some((id) => !names.has(id)))
    throw invalid('text', 'It mentions somebody who is not in this workspace.')
  return { text: withTrueNames(text, names), mentions }
}
