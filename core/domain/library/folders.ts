import { AppError, invalid } from '../../errors.ts'

/** Folders within folders, counted from the top. */
export const MAX_DEPTH = 5
export const MAX_FOLDERS = 500

export interface FolderPlace {
  id: string
  parentId: string | null
}

/** A folder and those around it, innermost first; ends where a parent is missing. */
export function pathTo(folders: readonly FolderPlace[], id: string | null): string[] {
  const byId = new Map(folders.map((folder) => [folder.id, folder]))
  const path: string[] = []
  for (let at = id; at !== null && !path.includes(at); at = byId.get(at)?.parentId ?? null)
    if (byId.has(at)) path.push(at)
  return path
}

function heightOf(folders: readonly FolderPlace[], id: string): number {
  const inside = folders.filter(({ parentId }) => parentId === id)
  return 1 + Math.max(0, ...inside.map((child) => heightOf(folders, child.id)))
}

/**
 * Throws `invalid_input` where a folder (null: a new one) must not lie: in none that exists, in itself or what lies in it,
 * or too deep.
 */
export function checkPlace(
  folders: readonly FolderPlace[],
  id: string | null,
  parentId: string | null,
): void {
  if (parentId !== null && !folders.some((folder) => folder.id === parentId))
    throw invalid('parentId', 'There is no such folder.')
  const above = pathTo(folders, parentId)
  if (id !== null && above.includes(id)) throw invalid('parentId', 'A folder cannot lie in itself.')
  const height = id === null ? 1 : heightOf(folders, id)
  if (above.length + height > MAX_DEPTH)
    throw invalid('parentId', `Folders go at most ${MAX_DEPTH} deep.`, 'too_deep', MAX_DEPTH)
  if (id === null && folders.length >= MAX_FOLDERS)
    throw new AppError('conflict', `A workspace can have at most ${MAX_FOLDERS} folders.`)
}

export interface PlacedFolder<F> {
  folder: F
  /** 0 at the top. */
  depth: number
}

/** Folders as they are shown: each followed by what lies in it, by name as people sort. */
export function asTree<F extends FolderPlace & { name: string }>(
  folders: readonly F[],
  language: string,
): PlacedFolder<F>[] {
  const collator = new Intl.Collator(language, { numeric: true })
  const known = new Set(folders.map(({ id }) => id))
  const under = (parent: string | null, depth: number): PlacedFolder<F>[] =>
    folders
      .filter(({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null) === parent)
      .toSorted((a, b) => collator.compare(a.name, b.name))
      .flatMap((folder) => [{ folder, depth }, ...under(folder.id, depth + 1)])
  return under(null, 0)
}
