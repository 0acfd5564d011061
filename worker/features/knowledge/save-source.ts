import { eq } from 'drizzle-orm'
import type { KnowledgeSource } from '#core/contracts/knowledge'
import { actorPerson, type Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { knowledgePassage, knowledgeSource } from '../../db/schema/index.ts'
import { log } from '../../http/log.ts'
import { passageWrites } from './passage-writes.ts'
import type { ReadSource } from './read-source.ts'
import { alreadyThere, notYetThere, ownSource, roomForSource, unchangedSince } from './repository.ts'
import { type SourceRow, toSource } from './rows.ts'

type Origin = Pick<SourceRow, 'kind' | 'title' | 'address' | 'fileName'>

/** The field by which each kind is given. */
const GIVEN_BY = { file: 'file', address: 'address', text: 'text' } as const

/**
 * Keeps a source: its file first, then rows, passages, audit and event in one batch. Without the batch no file stays.
 * Throws `conflict` that names the source which has the same bytes, if the workspace has one.
 */
export async function addSource(ctx: Ctx, origin: Origin, read: ReadSource): Promise<KnowledgeSource> {
  const id = ctx.deps.newId()
  const row: SourceRow = {
    ...{ id, workspaceId: ctx.workspaceId, ...origin, ...partsOf(read) },
    ...{ version: 1, createdBy: actorPerson(ctx.actor).name, createdAt: ctx.now, fetchedAt: ctx.now },
    fileKey: fileKeyOf(ctx, id, 1),
  }
  const { title, kind, version, passages } = row
  const body = toSource(row)
  await withFile(ctx, row, read, () =>
    commit(ctx, {
      permission: 'knowledge:write',
      guards: [roomForSource(ctx.workspaceId), notYetThere(ctx.workspaceId, row.hash)],
      writes: [ctx.db.insert(knowledgeSource).values(row), ...passageWrites(ctx.db, row, read.chunks)],
      audit: {
        action: 'knowledge_source.added',
        resource: 'knowledge_source',
        resourceId: id,
        detail: { title, kind, address: row.address },
      },
      events: [{ type: 'knowledge_source.added', data: { sourceId: id, title, version, passages } }],
      answer: { status: 201, body },
    }),
  ).catch(async (error: unknown) => {
    throw await alreadyThere(ctx.db, row, GIVEN_BY[row.kind], error)
  })
  return body
}

/** Puts a newer reading in the place of the present one: old passages out, new ones in, one batch. */
export async function replaceSource(ctx: Ctx, before: SourceRow, read: ReadSource): Promise<KnowledgeSource> {
  const version = before.version + 1
  const change = {
    ...partsOf(read),
    version,
    fetchedAt: ctx.now,
    fileKey: fileKeyOf(ctx, before.id, version),
  }
  const row: SourceRow = { ...before, ...change }
  const body = toSource(row)
  await withFile(ctx, row, read, () =>
    commit(ctx, {
      permission: 'knowledge:write',
      guards: [unchangedSince(before)],
      writes: [
        ctx.db.delete(knowledgePassage).where(eq(knowledgePassage.sourceId, before.id)),
        ctx.db.update(knowledgeSource).set(change).where(ownSource(ctx.workspaceId, before.id)),
        ...passageWrites(ctx.db, row, read.chunks),
      ],
      audit: {
        action: 'knowledge_source.refreshed',
        resource: 'knowledge_source',
        resourceId: before.id,
        detail: { title: row.title, version },
      },
      events: [
        {
          type: 'knowledge_source.refreshed',
          data: {
            ...{ sourceId: row.id, title: row.title, version, passages: row.passages },
            replaced: { version: before.version, passages: before.passages },
          },
        },
      ],
      answer: { status: 200, body },
    }),
  )
  ctx.background(ctx.deps.files.delete([before.fileKey]))
  return body
}

const partsOf = ({ mediaType, hash, bytes, pages, words, chunks }: ReadSource) => ({
  ...{ mediaType, hash, pages, words },
  bytes: bytes.byteLength,
  passages: chunks.length,
})

const fileKeyOf = (ctx: Ctx, id: string, version: number) =>
  `knowledge/${ctx.workspaceId}/${id}/${version}-${ctx.deps.newId().slice(-8)}`

async function withFile(
  ctx: Ctx,
  { fileKey, mediaType }: SourceRow,
  { bytes }: ReadSource,
  save: () => Promise<void>,
) {
  await ctx.deps.files.put(fileKey, bytes, mediaType)
  try {
    await save()
  } catch (error) {
    await ctx.deps.files.delete([fileKey]).catch((cause) => {
      log('warn', 'file of an unsaved source not removed', { fileKey, error: String(cause) })
    })
    throw error
  }
}
