import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { broadcastSchema } from '#core/contracts/broadcasts'
import {
  type DeliveryDetail,
  deliveryDetailSchema,
  deliveryPage,
  deliveryStatisticsSchema,
  type SendingSettings,
  sendingSettingsSchema,
} from '#core/contracts/deliveries'
import {
  type ChatDestination,
  type CreateChatDestinationInput,
  chatDestinationSchema,
  chatDestinationsSchema,
  chatTestSchema,
} from '#core/contracts/reaching'
import { api } from '#web/lib/api'

const base = '/api/notifications'

export interface DeliveryFilter {
  recipient?: string
  kind?: string
  channel?: string
  state?: string
  broadcastId?: string
}

export const deliveryKeys = { all: ['deliveries'] as const, chats: ['chat-destinations'] as const }

export const deliveriesQuery = (filter: DeliveryFilter) =>
  infiniteQueryOptions({
    queryKey: [...deliveryKeys.all, filter],
    queryFn: ({ pageParam, signal }) =>
      api.get(`${base}/deliveries`, deliveryPage, {
        query: { ...filter, cursor: pageParam, limit: 50 },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  })

/** How often a delivery that is being sent is asked how far it is (ms). */
const POLL = 3000
const UNDER_WAY: readonly (NonNullable<DeliveryDetail['waiting']>['for'] | undefined)[] = [
  'consumer',
  'round',
  'attempt',
]

export const deliveryQuery = (id: string) =>
  queryOptions({
    queryKey: [...deliveryKeys.all, 'one', id],
    queryFn: ({ signal }) => api.get(`${base}/deliveries/${id}`, deliveryDetailSchema, { signal }),
    refetchInterval: ({ state }) => (UNDER_WAY.includes(state.data?.waiting?.for) ? POLL : false),
  })

export function useRedrive() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.post(`${base}/deliveries/${id}/redrive`, {}, deliveryDetailSchema),
    onSettled: () => client.invalidateQueries({ queryKey: deliveryKeys.all }),
  })
}

interface StatisticsFilter {
  /** Days in UTC, both counted. */
  from: string
  to: string
  channel?: string
  broadcastId?: string
}

export const statisticsQuery = (filter: StatisticsFilter) =>
  queryOptions({
    queryKey: [...deliveryKeys.all, 'statistics', filter],
    queryFn: ({ signal }) =>
      api.get(`${base}/statistics`, deliveryStatisticsSchema, { query: { ...filter }, signal }),
    placeholderData: keepPreviousData,
  })

/** The broadcast that a list is narrowed to. */
export const narrowedToQuery = (id: string | undefined) =>
  queryOptions({
    queryKey: ['broadcasts', 'one', id],
    queryFn: ({ signal }) => api.get(`${base}/broadcasts/${id}`, broadcastSchema, { signal }),
    enabled: id !== undefined,
  })

export const settingsQuery = queryOptions({
  queryKey: ['sending-settings'],
  queryFn: ({ signal }) => api.get(`${base}/sending-settings`, sendingSettingsSchema, { signal }),
})

export function useChangeSettings() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: Partial<SendingSettings>) =>
      api.patch(`${base}/sending-settings`, change, sendingSettingsSchema),
    onSuccess: (settings) => client.setQueryData(settingsQuery.queryKey, settings),
  })
}

export const chatsQuery = queryOptions({
  queryKey: deliveryKeys.chats,
  queryFn: ({ signal }) => api.get(`${base}/chat-destinations`, chatDestinationsSchema, { signal }),
  select: ({ items }) => items,
})

/** What can be done with the chats; the list follows each. */
export function useChats() {
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: deliveryKeys.chats })
  return {
    create: useMutation({
      mutationFn: (input: CreateChatDestinationInput) =>
        api.post(`${base}/chat-destinations`, input, chatDestinationSchema),
      onSettled,
    }),
    change: useMutation({
      mutationFn: ({ id, kinds }: Pick<ChatDestination, 'id' | 'kinds'>) =>
        api.patch(`${base}/chat-destinations/${id}`, { kinds }, chatDestinationSchema),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: (id: string) => api.del(`${base}/chat-destinations/${id}`),
      onSettled,
    }),
    test: useMutation({
      mutationFn: (id: string) => api.post(`${base}/chat-destinations/${id}/test`, {}, chatTestSchema),
    }),
  }
}
