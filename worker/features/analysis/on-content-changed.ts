import { and, eq, lt, sql } from 'drizzle-orm'
import { type FormattedText, MAX_ANALYSED } from '#core/contracts/analysis'
import { analyze } from '#core/domain/analysis/analyze'
import { bandWordsOf } from '#core/domain/analysis/band-words'
import { shinglesOf, signatureOf } from '#core/domain/analysis/minhash'
import { loadModels } from '#core/domain/analysis/models/index'
import { wordsIn } from '#core/domain/analysis/words'
import { CHANNEL_OF } from '#core/domain/generation/channel-limits'
import { parseDocument } from '#core/richtext/markdown'
import { firstOf, textMap } from '#core/richtext/text-map'
import type { Db } from '../../db/client.ts'
import { content, contentSignature } from '../../db/schema/index.ts'
import type { JointReaction } from '../../events/reactions.ts'
import { keepSignatures, type Signed } from './keep-signatures.ts'

/** Bytes of documents that are read and taken apart at once: one alone may have millions, with its formats. */
const AT_ONCE = 1_000_000

/**
 * Keeps the signatures by which `neighboursOf` finds what resembles a text, and the score that lists show. A late event
 * reads the newest version; of many events about one text, one reading serves all.
 */
export const signContent: JointReaction<'content.created' | 'content.updated'> = {
  name: 'sign-content',
  async runAll({ db }, events) {
    const signed: Signed[] = []
    let left = [...new Map(events.map((event) => [event.data.contentId, event.workspaceId]))]
    while (left.length > 0) {
      const texts = await unsigned(db, left)
      if (texts.length === 0) break
      signed.push(...(await Promise.all(texts.map(signatureFor))))
      left = left.filter(([id]) => !texts.some(({ contentId }) => contentId === id))
    }
    return signed.length > 0 ? keepSignatures(db, signed) : []
  },
}

/** Those of the texts (id and workspace) whose version has no signature: as many as are read at once, one at least. */
function unsigned(db: Db, texts: readonly [string, string | null][]) {
  const size = sql`octet_length(${content.doc})`
  const waiting = db
    .select({
      id: content.id,
      before: sql<number>`sum(${size}) OVER (ORDER BY ${content.id}) - ${size}`.as('before'),
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
    .as('waiting')
  return db
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
    .innerJoin(waiting, eq(waiting.id, content.id))
    .where(lt(waiting.before, AT_ONCE))
}

type Read = Pick<typeof content.$inferSelect, 'workspaceId' | 'doc' | 'version' | keyof Judged> & {
  contentId: string
}
type Judged = Pick<typeof content.$inferSelect, 'title' | 'type' | 'language'>

async function signatureFor({ contentId, workspaceId, version, doc, ...judged }: Read): Promise<Signed> {
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
