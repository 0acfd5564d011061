import { and, eq, sql } from 'drizzle-orm'
import { type FormattedText, MAX_ANALYSED } from '#core/contracts/analysis'
import { analyze } from '#core/domain/analysis/analyze'
import { bandsOf, shinglesOf, signatureOf } from '#core/domain/analysis/minhash'
import { loadModels } from '#core/domain/analysis/models/index'
import { wordsIn } from '#core/domain/analysis/words'
import { CHANNEL_OF } from '#core/domain/generation/channel-limits'
import { parseDocument } from '#core/richtext/markdown'
import { firstOf, textMap } from '#core/richtext/text-map'
import type { Statement } from '../../db/commit.ts'
import { content, contentBand, contentSignature } from '../../db/schema/index.ts'
import type { Reaction, ReactionCtx } from '../../events/reactions.ts'
import { markQuality } from '../content/index.ts'

/**
 * Keep the signatures by which `neighboursOf` finds what resembles a text, and the score that lists show. A late event
 * reads the newest version.
 */
export const signCreatedContent: Reaction<'content.created'> = {
  name: 'sign-content',
  together: true,
  run: (ctx, { workspaceId, data }) => sign(ctx, workspaceId, data.contentId),
}
export const signUpdatedContent: Reaction<'content.updated'> = {
  name: 'sign-content',
  together: true,
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
      title: content.title,
      type: content.type,
      version: content.version,
      language: content.language,
      signed: contentSignature.version,
    })
    .from(content)
    .leftJoin(contentSignature, eq(contentSignature.contentId, content.id))
    .where(and(eq(content.workspaceId, workspaceId), eq(content.id, contentId)))
  if (!row || row.signed === row.version) return []
  const whole = textMap(parseDocument(row.doc))
  const { text } = whole
  const shingles = shinglesOf(wordsIn(text, 0, text.length, row.language).map(({ lower }) => lower))
  const signature = signatureOf(shingles)
  const bands = shingles.length > 0 ? bandsOf(signature) : []
  const values = { version: row.version, signature: [...signature] }
  const { version } = row
  return [
    markQuality(db, workspaceId, contentId, { version, quality: await qualityOf(row, whole) }),
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

/** As the studio scores a text before a voice or another channel is chosen, its originality left out. */
async function qualityOf(
  { title, type, language }: Pick<typeof content.$inferSelect, 'title' | 'type' | 'language'>,
  whole: FormattedText,
): Promise<number | null> {
  const about = { title, type, language, channel: CHANNEL_OF[type], keyword: null, description: null }
  return analyze({ ...firstOf(whole, MAX_ANALYSED), ...about, voice: null }, await loadModels(language)).score
}
