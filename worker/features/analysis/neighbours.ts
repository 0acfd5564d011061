import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { bandWordsOf } from '#core/domain/analysis/band-words'
import { resemblance, shinglesOf, signatureOf } from '#core/domain/analysis/minhash'
import type { Neighbour } from '#core/domain/analysis/originality'
import type { Word } from '#core/domain/analysis/words'
import { parseDocument } from '#core/richtext/markdown'
import { textMap } from '#core/richtext/text-map'
import type { Ctx } from '../../context.ts'
import { content, contentSignature } from '../../db/schema/index.ts'

/** Candidates whose signatures are compared, and texts that are read in the end. */
const MOST_CANDIDATES = 40
const MOST_READ = 4

/** The workspace's texts that share most wording with these words, without the content itself and without the trash. */
export async function neighboursOf(
  { db, workspaceId }: Ctx,
  words: readonly Word[],
  except: string | null,
): Promise<Neighbour[]> {
  const shingles = shinglesOf(words.map(({ lower }) => lower))
  if (shingles.length === 0) return []
  const signature = signatureOf(shingles)
  const match = bandWordsOf(workspaceId, signature).join(' OR ')
  const candidates = await db
    .select({ id: contentSignature.contentId, signature: contentSignature.signature })
    .from(sql`content_band_fts`)
    .innerJoin(content, sql`${content}.rowid = content_band_fts.rowid`)
    .innerJoin(contentSignature, eq(contentSignature.contentId, content.id))
    .where(
      and(
        sql`content_band_fts MATCH ${match}`,
        eq(content.workspaceId, workspaceId),
        isNull(content.trashedAt),
        except === null ? undefined : ne(content.id, except),
      ),
    )
    .orderBy(sql`content_band_fts.rank`)
    .limit(MOST_CANDIDATES)
  const nearest = candidates
    .map((row) => ({ id: row.id, resemblance: resemblance(signature, Uint32Array.from(row.signature)) }))
    .sort((a, b) => b.resemblance - a.resemblance)
    .slice(0, MOST_READ)
  if (nearest.length === 0) return []
  const ids = JSON.stringify(nearest.map(({ id }) => id))
  const texts = await db
    .select({ id: content.id, title: content.title, doc: content.doc })
    .from(content)
    .where(
      and(eq(content.workspaceId, workspaceId), sql`${content.id} IN (SELECT value FROM json_each(${ids}))`),
    )
  return texts.map(({ id, title, doc }) => ({ id, title, text: textMap(parseDocument(doc)).text }))
}
