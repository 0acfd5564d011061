import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import {
  type FolderInput,
  folderSchema,
  type SavedFilterInput,
  savedFilterSchema,
} from '#core/contracts/library'
import { api } from '#web/lib/api'

const FOLDERS = '/api/content/folders'
const FILTERS = '/api/content/filters'

export const foldersQuery = () =>
  queryOptions({
    queryKey: ['folders'],
    queryFn: ({ signal }) => api.get(FOLDERS, z.object({ items: z.array(folderSchema) }), { signal }),
    select: ({ items }) => items,
    staleTime: 60_000,
  })

export const filtersQuery = () =>
  queryOptions({
    queryKey: ['filters'],
    queryFn: ({ signal }) => api.get(FILTERS, z.object({ items: z.array(savedFilterSchema) }), { signal }),
    select: ({ items }) => items,
    staleTime: 60_000,
  })

export const createFolder = (input: FolderInput) => api.post(FOLDERS, input, folderSchema)
export const updateFolder = (id: string, input: FolderInput) =>
  api.put(`${FOLDERS}/${id}`, input, folderSchema)
export const deleteFolder = (id: string) => api.del(`${FOLDERS}/${id}`)

export const saveFilter = (input: SavedFilterInput) => api.post(FILTERS, input, savedFilterSchema)
export const deleteFilter = (id: string) => api.del(`${FILTERS}/${id}`)
