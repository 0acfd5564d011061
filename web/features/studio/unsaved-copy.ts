import { z } from 'zod'
import { docNodeSchema } from '#core/contracts/content'

const unsavedSchema = z.object({
  title: z.string(),
  doc: docNodeSchema,
  /** The version the edits stand on; null for a page that was never stored. */
  version: z.int().nullable(),
  /** Epoch milliseconds of the last edit. */
  at: z.number(),
})
export type Unsaved = z.infer<typeof unsavedSchema>

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * Edits the server does not have yet, on this device, for a crash or a reload.
 * `contentId` is null for a page without a row. Losing this copy must never break writing: a full or
 * refused storage is told by `false`.
 */
export function unsavedCopy(store: Store, workspaceId: string, contentId: string | null) {
  const key = `marquee.unsaved.${workspaceId}.${contentId ?? 'new'}`
  return {
    keep(edits: Unsaved): boolean {
      try {
        store.setItem(key, JSON.stringify(edits))
        return true
      } catch {
        return false
      }
    },
    read(): Unsaved | null {
      const text = store.getItem(key)
      if (text === null) return null
      try {
        return unsavedSchema.parse(JSON.parse(text))
      } catch {
        store.removeItem(key)
        return null
      }
    },
    drop: () => store.removeItem(key),
  }
}
export type UnsavedCopy = ReturnType<typeof unsavedCopy>
