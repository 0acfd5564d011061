import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import {
  type Attribute,
  attributeListSchema,
  attributeSchema,
  audienceOverviewSchema,
  type BulkContactsInput,
  contactDetailSchema,
  type contactInput,
  contactPage,
  contactSchema,
  tagCountSchema,
} from '#core/contracts/audience'
import { type SuppressInput, suppressionPage } from '#core/contracts/suppressions'
import { api } from '#web/lib/api'
import type { ContactFilters } from './contact-filters.ts'

const AUDIENCE = '/api/audience'
export const CONTACTS = `${AUDIENCE}/contacts`

export const audienceKeys = {
  all: ['audience'] as const,
  contacts: ['audience', 'contacts'] as const,
  one: (id: string) => ['audience', 'contacts', 'one', id] as const,
  suppressions: ['audience', 'suppressions'] as const,
}

export const contactsQuery = (filters: ContactFilters) =>
  infiniteQueryOptions({
    queryKey: [...audienceKeys.contacts, 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      api.get(CONTACTS, contactPage, { query: { ...filters, cursor: pageParam, limit: 50 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })

export const contactQuery = (id: string) =>
  queryOptions({
    queryKey: audienceKeys.one(id),
    queryFn: ({ signal }) => api.get(`${CONTACTS}/${id}`, contactDetailSchema, { signal }),
  })

export const overviewQuery = () =>
  queryOptions({
    queryKey: [...audienceKeys.all, 'overview'],
    queryFn: ({ signal }) => api.get(`${AUDIENCE}/overview`, audienceOverviewSchema, { signal }),
  })

export const tagsQuery = () =>
  queryOptions({
    queryKey: [...audienceKeys.all, 'tags'],
    queryFn: async ({ signal }) => (await api.get(`${AUDIENCE}/tags`, tagCountSchema, { signal })).items,
  })

export const attributesQuery = () =>
  queryOptions({
    queryKey: [...audienceKeys.all, 'attributes'],
    queryFn: async ({ signal }) =>
      (await api.get(`${AUDIENCE}/attributes`, attributeListSchema, { signal })).items,
  })

/** Defines an attribute, or gives a known one another label. */
export const defineAttribute = (attribute: Attribute): Promise<Attribute> =>
  api.post(`${AUDIENCE}/attributes`, attribute, attributeSchema)
export const removeAttribute = (key: string): Promise<void> => api.del(`${AUDIENCE}/attributes/${key}`)

export const suppressionsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: [...audienceKeys.suppressions, q],
    queryFn: ({ pageParam, signal }) =>
      api.get(`${AUDIENCE}/suppressions`, suppressionPage, {
        query: { q, cursor: pageParam, limit: 50 },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })

type ContactBody = z.input<typeof contactInput>
export const createContact = (body: ContactBody) => api.post(CONTACTS, body, contactSchema)
export const updateContact = (id: string, version: number, body: ContactBody) =>
  api.patch(`${CONTACTS}/${id}`, body, contactSchema, { ifMatch: `"v${version}"` })
export const deleteContact = (id: string) => api.del(`${CONTACTS}/${id}`)
export const eraseContact = (id: string) => api.post(`${CONTACTS}/${id}/erase`)
export const readContactData = async (id: string) =>
  (await api.stream(`${CONTACTS}/${id}/data`, undefined)).blob()
export const bulkContacts = (input: BulkContactsInput) =>
  api.post(`${CONTACTS}/bulk`, input, z.object({ changed: z.int() }))
export const exportContacts = async (filters: ContactFilters) =>
  (await api.stream(`${CONTACTS}/export`, filters)).blob()
export const addSuppression = (input: Omit<SuppressInput, 'note'>) =>
  api.post(`${AUDIENCE}/suppressions`, input)
export const liftSuppression = (input: Omit<SuppressInput, 'note'>) =>
  api.post(`${AUDIENCE}/suppressions/lift`, input)
