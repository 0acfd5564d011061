import { and, eq, inArray, sql } from 'drizzle-orm'
import { type FormattedText, MAX_ANALYSED } from '#core/contracts/analysis'
import { analyze } from '#core/domain/analysis/analyze'
import { bandWordsOf } from '#core/domain/analysis/band-words'
import { shinglesOf, signatureOf } from '#core/domain/analysis/minhash'
import { loadModels } from '#core/domain/analysis/models/index'
import { wordsIn } from '#core/domain/analysis/words'
import { CHANNEL_OF } from '#core/domain/generation/channel-limits'
import { parseDocument } from '#core/richtext/markdown'
import { firstOf, textMap } from '#core/richtext/text-map'
import type { Statement } from '../../db/commit.ts'
import { content, contentSignature } from '../../db/schema/index.ts'
import type { JointReaction, ReactionCtx } from '../../events/reactions.ts'
import { markQualities } from '../content/index.ts'
import { bandIndex } from './band-index.ts'

/** Texts that are read and taken apart at once: each may have 200,000 characters and its formats. */
const AT_ONCE = 5

/**
 * Keeps the signatures by which `neighboursOf` finds what resembles a text, and the score that lists show. A late event
 * reads the newest version; of many events about one text, one reading serves all.
 */
export const signContent: JointReaction<'content.created' | 'content.updated'> = {
  name: 'sign-content',
  async runAll(ctx, events) {
    const texts = [...new Map(events.map((event) => [event.data.contentId, event.workspaceId]))]
    const writes: Statement[] = []
    for (let at = 0; at < texts.length; at += AT_ONCE)
      writes.push(...(await sign(ctx, texts.slice(at, at + AT_ONCE))))
    return writes
  },
}

/** Texts by id and workspace. */
async function sign({ db }: ReactionCtx, texts: readonly [string, string | null][]): Promise<Statement[]> {
  const rows = await db
    .select({
      contentId: content.id,
      workspaceId: content.workspaceId,
      doc: content.doc,
      title: content.title,
      type: content.type,
      version: content.version,
      language: content.language,
    })
    .from(content)
    .leftJoin(contentSignature, eq(contentSignature.contentId, content.id))
    .where(
      and(
        sql`(${content.id}, ${content.workspaceId}) IN
          (SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(texts)}))`,
        sql`${contentSignature.version} IS NOT ${content.version}`,
      ),
    )
  if (rows.length === 0) return []
  const signed = await Promise.all(rows.map(signatureFor))
  const written = sql`json_each(${JSON.stringify(signed)}) AS signed`
  const values = sql`SELECT signed.value ->> 'contentId', signed.value ->> 'workspaceId', signed.value ->> 'version',
    signed.value -> 'signature' FROM ${written} WHERE true`
  return [
    markQualities(db, signed),
    db
      .insert(contentSignature)
      .select(values)
      .onConflictDoUpdate({
        target: contentSignature.contentId,
        set: { version: sql`excluded.version`, signature: sql`excluded.signature` },
      }),
    db
      .delete(bandIndex)
      .where(
        inArray(
          bandIndex.rowid,
          sql`(SELECT content.rowid FROM content JOIN ${written} ON content.id = signed.value ->> 'contentId')`,
        ),
      ),
    db.insert(bandIndex).select(sql`SELECT content.rowid, signed.value ->> 'bands'
      FROM content JOIN ${written} ON content.id = signed.value ->> 'contentId'`),
  ]
}

type Read = Pick<typeof content.$inferSelect, 'workspaceId' | 'doc' | 'version' | keyof Judged> & {
  contentId: string
}
type Judged = Pick<typeof content.$inferSelect, 'title' | 'type' | 'language'>

async function signatureFor({ contentId, workspaceId, version, doc, ...judged }: Read) {
  const whole = textMap(parseDocument(doc))
  const { text } = whole
  const shingles = shinglesOf(wordsIn(text, 0, text.length, judged.language).map(({ lower }) => lower))
  const signature = signatureOf(shingles)
  return {
    ...{ contentId, workspaceId, version, quality: await qualityOf(judged, whole) },
    ...{
      signature: [...signature],
      bands: shingles.length > 0 ? bandWordsOf(workspaceId, signature).join(' ') : '',
    },
  }
}

/** As the studio scores a text before a voice or another channel is chosen, its originality left out. */
async function qualityOf({ title, type, language }: Judged, whole: FormattedText): Promise<number | null> {
  const about = { title, type, language, channel: CHANNEL_OF[type], keyword: null, description: null }
  return analyze({ ...firstOf(whole, MAX_ANALYSED), ...about, voice: null }, await loadModels(language)).score
}
