import { and, eq, sql } from 'drizzle-orm'
import { bandsOf, shinglesOf, signatureOf } from '#core/domain/analysis/minhash'
import { wordsIn } from '#core/domain/analysis/words'
import { parseDocument } from '#core/richtext/markdown'
import { textMap } from '#core/richtext/text-map'
import type { Statement } from '../../db/commit.ts'
import { content, contentBand, contentSignature } from '../../db/schema/index.ts'
import type { Reaction, ReactionCtx } from '../../events/reactions.ts'

/** Keep the signatures by which `neighboursOf` finds what resembles a text. A late event signs the newest version. */
export const signCreatedContent: Reaction<'content.created'> = {
  name: 'sign-content',
  run: (ctx, { workspaceId, data }) => sign(ctx, workspaceId, data.contentId),
}
export const signUpdatedContent: Reaction<'content.updated'> = {
  name: 'sign-content',
  run: (ctx, { workspaceId, data }) => sign(ctx, workspaceId, data.contentId),
}

async function sign(
  { db }: ReactionCtx,
  workspaceId: string | null,
  contentId: string,
): Promise<Statement[]> {
  if (!workspaceId) return []
  const [row] = await db
    .select({
      doc: content.doc,
      version: content.version,
      language: content.language,
      signed: contentSignature.version,
    })
    .from(content)
    .leftJoin(contentSignature, eq(contentSignature.contentId, content.id))
    .where(and(eq(content.workspaceId, workspaceId), eq(content.id, contentId)))
  if (!row || row.signed === row.version) return []
  const { text } = textMap(parseDocument(row.doc))
  const shingles = shinglesOf(wordsIn(text, 0, text.length, row.language).map(({ lower }) => lower))
  const signature = signatureOf(shingles)
  const bands = shingles.length > 0 ? bandsOf(signature) : []
  const values = { version: row.version, signature: [...signature] }
  return [
    db
      .delete(contentBand)
      .where(and(eq(contentBand.workspaceId, workspaceId), eq(contentBand.contentId, contentId))),
    db
      .insert(contentSignature)
      .values({ contentId, workspaceId, ...values })
      .onConflictDoUpdate({ target: contentSignature.contentId, set: values }),
    db
      .insert(contentBand)
      .select(sql`SELECT ${workspaceId}, key, value, ${contentId} FROM json_each(${JSON.stringify(bands)})`),
  ]
}
