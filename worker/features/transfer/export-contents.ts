import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { ExportFormat } from '#core/contracts/transfer'
import { notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { campaign, content, folder } from '../../db/schema/index.ts'
import { type Exported, type File, toFile } from './to-file.ts'

/** D1 binds at most 100 parameters. */
const CHUNK = 90
const iso = (ms: number) => new Date(ms).toISOString()

/** The contents as one file, in the order asked for. Throws `not_found` when one is absent, foreign or in the trash. */
export async function exportContents(ctx: Ctx, ids: readonly string[], format: ExportFormat): Promise<File> {
  authorize(ctx, 'content:read')
  const wanted = [...new Set(ids)]
  const found = new Map<string, Exported>()
  for (let at = 0; at < wanted.length; at += CHUNK)
    for (const piece of await read(ctx, wanted.slice(at, at + CHUNK))) found.set(piece.id, piece)
  const pieces = wanted.map((id) => {
    const piece = found.get(id)
    if (!piece) throw notFound('content')
    return piece
  })
  return toFile(pieces, format)
}

async function read({ db, workspaceId }: Ctx, ids: string[]): Promise<Exported[]> {
  const rows = await db
    .select({ row: content, campaign: campaign.name, folder: folder.name })
    .from(content)
    .leftJoin(campaign, eq(campaign.id, content.campaignId))
    .leftJoin(folder, eq(folder.id, content.folderId))
    .where(and(eq(content.workspaceId, workspaceId), inArray(content.id, ids), isNull(content.trashedAt)))
  return rows.map(({ row, ...names }) => ({
    id: row.id,
    title: row.title,
    type: row.type,
    language: row.language,
    status: row.status,
    ...names,
    tags: row.tags,
    body: row.body,
    doc: row.doc,
    plannedAt: row.plannedAt === null ? null : iso(row.plannedAt),
    createdAt: iso(row.createdAt),
    updatedAt: iso(row.updatedAt),
  }))
}
