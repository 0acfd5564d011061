import { queryOptions } from '@tanstack/react-query'
import {
  type MailBrand,
  mailBrandSchema,
  type NotificationTemplate,
  type NotificationTemplateInput,
  notificationTemplateInput,
  notificationTemplateList,
  notificationTemplateSchema,
  renderedNotificationSchema,
  testedNotificationSchema,
} from '#core/contracts/notification-templates'
import { chatDestinationsSchema } from '#core/contracts/reaching'
import { revisionListSchema } from '#core/contracts/revisions'
import { api } from '#web/lib/api'

const TEMPLATES = '/api/notifications/templates'

export const notificationTemplateKeys = {
  all: ['notification-templates'] as const,
  versions: (id: string) => ['notification-templates', 'versions', id] as const,
}

export const notificationTemplatesQuery = () =>
  queryOptions({
    queryKey: [...notificationTemplateKeys.all, 'list'],
    queryFn: ({ signal }) => api.get(TEMPLATES, notificationTemplateList, { signal }),
  })

export const mailBrandQuery = () =>
  queryOptions({
    queryKey: ['mail-brand'],
    queryFn: ({ signal }) => api.get(`${TEMPLATES}/brand`, mailBrandSchema, { signal }),
  })
export const saveMailBrand = (brand: MailBrand): Promise<MailBrand> =>
  api.put(`${TEMPLATES}/brand`, brand, mailBrandSchema)

/** How words that are still being written would arrive. */
export const messagePreviewQuery = (template: NotificationTemplateInput, brand?: MailBrand) =>
  queryOptions({
    queryKey: ['notification-preview', template, brand],
    queryFn: ({ signal }) =>
      api.post(`${TEMPLATES}/preview`, { template, values: {}, brand }, renderedNotificationSchema, {
        signal,
      }),
    staleTime: 60_000,
    retry: false,
  })

export const templateVersionsQuery = (id: string) =>
  queryOptions({
    queryKey: notificationTemplateKeys.versions(id),
    queryFn: async ({ signal }) =>
      (await api.get(`${TEMPLATES}/${id}/versions`, revisionListSchema, { signal })).items,
  })

/** Saves over what was read, or puts the first own words in the place of the built-in ones. */
export const saveTemplate = (
  { id, version }: Pick<NotificationTemplate, 'id' | 'version'>,
  input: NotificationTemplateInput,
): Promise<NotificationTemplate> =>
  id === null
    ? api.post(TEMPLATES, input, notificationTemplateSchema)
    : api.put(`${TEMPLATES}/${id}`, input, notificationTemplateSchema, { ifMatch: `"v${version}"` })

export const dropTemplate = (id: string): Promise<void> => api.del(`${TEMPLATES}/${id}`)
export const templateAt = (id: string, version: number): Promise<NotificationTemplateInput> =>
  api.get(`${TEMPLATES}/${id}/versions/${version}`, notificationTemplateInput)
export const restoreTemplate = (id: string, version: number): Promise<NotificationTemplate> =>
  api.post(`${TEMPLATES}/${id}/versions/${version}/restore`, undefined, notificationTemplateSchema)
/** Where words that are tried out go, besides to oneself. */
export interface TestPlace {
  phone?: string
  destinationId?: string
}
export const testTemplate = (
  template: NotificationTemplateInput,
  place: TestPlace,
): Promise<{ to: string }> => api.post(`${TEMPLATES}/test`, { template, ...place }, testedNotificationSchema)

/** The chats of the team that a test can be posted to. */
export const testChatsQuery = () =>
  queryOptions({
    queryKey: ['chat-destinations'],
    queryFn: ({ signal }) =>
      api.get('/api/notifications/chat-destinations', chatDestinationsSchema, { signal }),
    select: ({ items }) => items,
    retry: false,
  })
