import { and, count, eq, isNull, sql } from 'drizzle-orm'
import type { Folder, FolderInput } from '#core/contracts/library'
import { checkPlace } from '#core/domain/library/folders'
import { AppError, notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit, type Guard } from '../../db/commit.ts'
import { content, folder } from '../../db/schema/index.ts'

/** All folders of the workspace; what lies in them is counted, the trash is not. */
export async function listFolders(ctx: Ctx): Promise<Folder[]> {
  authorize(ctx, 'content:read')
  return readFolders(ctx)
}

const readFolders = (ctx: Ctx): Promise<Folder[]> =>
  ctx.db
    .select({
      id: folder.id,
      name: folder.name,
      parentId: folder.parentId,
      contentCount: count(content.id),
    })
    .from(folder)
    .leftJoin(content, and(eq(content.folderId, folder.id), isNull(content.trashedAt)))
    .where(eq(folder.workspaceId, ctx.workspaceId))
    .groupBy(folder.id)

/** Throws `invalid_input` where it must not lie (`checkPlace`). */
export async function createFolder(ctx: Ctx, { name, parentId }: FolderInput): Promise<Folder> {
  authorize(ctx, 'content:write')
  checkPlace(await readFolders(ctx), null, parentId)
  const id = ctx.deps.newId()
  const body: Folder = { id, name, parentId, contentCount: 0 }
  await commit(ctx, {
    permission: 'content:write',
    guards: parentId ? [folderThere(ctx, parentId)] : [],
    writes: [
      ctx.db.insert(folder).values({ id, workspaceId: ctx.workspaceId, name, parentId, createdAt: ctx.now }),
    ],
    audit: { action: 'folder.created', resource: 'folder', resourceId: id, detail: { name } },
    events: [{ type: 'folder.changed', data: { folderId: id } }],
    answer: { status: 201, body },
  })
  return body
}

/** Another name or place. Two moves at once cannot make a circle: the second must find the tree it was judged by. */
export async function updateFolder(ctx: Ctx, id: string, { name, parentId }: FolderInput): Promise<Folder> {
  authorize(ctx, 'content:write')
  const folders = await readFolders(ctx)
  const before = folders.find((one) => one.id === id)
  if (!before) throw notFound('folder')
  checkPlace(folders, id, parentId)
  await commit(ctx, {
    permission: 'content:write',
    guards: [sameTree(ctx, folders)],
    writes: [ctx.db.update(folder).set({ name, parentId }).where(own(ctx, id))],
    audit: { action: 'folder.updated', resource: 'folder', resourceId: id, detail: { name, parentId } },
    events: [{ type: 'folder.changed', data: { folderId: id } }],
  })
  return { ...before, name, parentId }
}

/** What lies in it, folders and contents, moves to where it lay. */
export async function deleteFolder(ctx: Ctx, id: string): Promise<void> {
  authorize(ctx, 'content:write')
  const before = (await readFolders(ctx)).find((one) => one.id === id)
  if (!before) throw notFound('folder')
  const { parentId } = before
  await commit(ctx, {
    permission: 'content:write',
    guards: parentId ? [folderThere(ctx, parentId)] : [],
    writes: [
      ctx.db
        .update(content)
        .set({ folderId: parentId })
        .where(and(eq(content.workspaceId, ctx.workspaceId), eq(content.folderId, id))),
      ctx.db
        .update(folder)
        .set({ parentId })
        .where(and(eq(folder.workspaceId, ctx.workspaceId), eq(folder.parentId, id))),
      ctx.db.delete(folder).where(own(ctx, id)),
    ],
    audit: { action: 'folder.deleted', resource: 'folder', resourceId: id, detail: { name: before.name } },
    events: [{ type: 'folder.changed', data: { folderId: id } }],
  })
}

const own = (ctx: Ctx, id: string) => and(eq(folder.workspaceId, ctx.workspaceId), eq(folder.id, id))

const meanwhile = new AppError(
  'conflict',
  'Somebody changed the folders meanwhile. Nothing was changed; try again.',
)

const folderThere = ({ workspaceId }: Ctx, id: string): Guard => ({
  name: 'folder',
  condition: sql`EXISTS (SELECT 1 FROM folder WHERE id = ${id} AND workspace_id = ${workspaceId})`,
  error: meanwhile,
})

/** Holds while every folder lies where it was read to lie. */
const sameTree = ({ workspaceId }: Ctx, folders: readonly Folder[]): Guard => {
  const places = JSON.stringify(folders.map(({ id, parentId }) => [id, parentId]))
  return {
    name: 'tree',
    condition: sql`(SELECT count(*) FROM folder WHERE workspace_id = ${workspaceId}) = ${folders.length}
      AND NOT EXISTS (SELECT 1 FROM json_each(${places}) AS place WHERE NOT EXISTS (SELECT 1 FROM folder
        WHERE workspace_id = ${workspaceId} AND id = place.value ->> 0 AND parent_id IS place.value ->> 1))`,
    error: meanwhile,
  }
}
