import { z } from 'zod'
import { idSchema, languageSchema } from '#core/contracts/common'
import { CONTENT_SORTS, contentStateSchema, contentTypeSchema } from '#core/contracts/content'
import type { ContentFilter } from '#core/contracts/library'

const filtersSchema = z.object({
  q: z.string().trim().min(1).max(200).optional().catch(undefined),
  type: contentTypeSchema.optional().catch(undefined),
  status: contentStateSchema.optional().catch(undefined),
  language: languageSchema.optional().catch(undefined),
  campaign: idSchema.optional().catch(undefined),
  folder: idSchema.optional().catch(undefined),
  tag: z.string().trim().min(1).max(40).optional().catch(undefined),
  sort: z.enum(CONTENT_SORTS).optional().catch(undefined),
  trashed: z.literal(true).optional().catch(undefined),
})
/** What the list is narrowed to, as it stands in the address; what is absent is not narrowed. */
export type ContentFilters = z.infer<typeof filtersSchema>

const DEFAULT_SORT = '-updatedAt'

/** Reads an address someone may have typed: what is not a filter of ours is left out, never an error. */
export function readFilters(search: Record<string, unknown>): ContentFilters {
  const { trashed, q, tag, ...rest } = search
  return filtersSchema.parse({
    ...rest,
    q: typeof q === 'number' ? String(q) : q,
    tag: typeof tag === 'number' ? String(tag) : tag,
    trashed: trashed === true || trashed === 'true' || undefined,
  })
}

/** Back to the address: only what differs from the plain list, so that a shared link is short. */
export function toSearch(filters: ContentFilters): ContentFilters {
  const kept = Object.entries(filters).filter(
    ([name, value]) => value !== undefined && value !== '' && !(name === 'sort' && value === DEFAULT_SORT),
  )
  return readFilters(Object.fromEntries(kept))
}

/** The same as the query of `GET /api/content`. */
export const toQuery = ({ campaign, folder, trashed, ...rest }: ContentFilters) => ({
  ...rest,
  campaignId: campaign,
  folderId: folder,
  trashed: trashed ? 'true' : undefined,
})

/** The same as a filter that is kept under a name; the trash is no part of it. */
export function toSaved(filters: ContentFilters): ContentFilter {
  const { campaign, folder, trashed: _trash, ...rest } = toSearch(filters)
  return { ...rest, ...(campaign && { campaignId: campaign }), ...(folder && { folderId: folder }) }
}

/** A kept filter as it stands in the address. */
export const fromSaved = ({ campaignId, folderId, ...rest }: ContentFilter): ContentFilters =>
  toSearch({ ...rest, campaign: campaignId, folder: folderId })

export function sameFilters(a: ContentFilters, b: ContentFilters): boolean {
  const [left, right] = [toSearch(a), toSearch(b)]
  const names = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...names].every((name) => Reflect.get(left, name) === Reflect.get(right, name))
}

const NARROWING = ['q', 'type', 'status', 'language', 'campaign', 'folder', 'tag'] as const
export const isNarrowed = (filters: ContentFilters): boolean =>
  NARROWING.some((name) => filters[name] !== undefined)

/** Everything shown again, in the same order and the same half (trash or not). */
export const widen = ({ sort, trashed }: ContentFilters): ContentFilters => toSearch({ sort, trashed })
