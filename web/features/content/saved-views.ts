import { z } from 'zod'
import { type ContentFilters, readFilters, toSearch } from './content-filters.ts'

const storedSchema = z
  .array(z.object({ name: z.string().min(1).max(60), filters: z.looseObject({}) }))
  .max(30)

/** Filters a person gave a name, on this device. */
export interface SavedView {
  name: string
  filters: ContentFilters
}

type Store = Pick<Storage, 'getItem' | 'setItem'>
const keyOf = (workspaceId: string) => `marquee.views.${workspaceId}`

export function readViews(store: Store, workspaceId: string): SavedView[] {
  try {
    const views = storedSchema.parse(JSON.parse(store.getItem(keyOf(workspaceId)) ?? '[]'))
    return views.map(({ name, filters }) => ({ name, filters: readFilters(filters) }))
  } catch {
    return []
  }
}

/** Tells by `false` that the device would not keep them. */
export function keepViews(store: Store, workspaceId: string, views: readonly SavedView[]): boolean {
  try {
    store.setItem(keyOf(workspaceId), JSON.stringify(views))
    return true
  } catch {
    return false
  }
}

/** Under a name that exists, the view is changed in its place. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  const known = views.some(({ name }) => name === view.name)
  return known ? views.map((other) => (other.name === view.name ? view : other)) : [...views, view].slice(-30)
}

export const sameFilters = (a: ContentFilters, b: ContentFilters): boolean => {
  const [left, right] = [toSearch(a), toSearch(b)]
  const names = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...names].every((name) => Reflect.get(left, name) === Reflect.get(right, name))
}
