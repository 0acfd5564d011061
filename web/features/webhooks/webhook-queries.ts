import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import {
  type ChangeWebhookEndpointInput,
  type CreateWebhookEndpointInput,
  redrivenWebhooksSchema,
  signedWebhookEndpointSchema,
  type WebhookDelivery,
  webhookDeliveryDetailSchema,
  webhookDeliveryPage,
  webhookDeliverySchema,
  webhookEndpointSchema,
  webhookEndpointsSchema,
} from '#core/contracts/webhooks'
import { api } from '#web/lib/api'

const base = '/api/webhooks'
const keys = { all: ['webhooks'] as const }

export const endpointsQuery = queryOptions({
  queryKey: [...keys.all, 'list'],
  queryFn: ({ signal }) => api.get(base, webhookEndpointsSchema, { signal }),
  select: ({ items }) => items,
})

export const endpointQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.all, 'one', id],
    queryFn: ({ signal }) => api.get(`${base}/${id}`, webhookEndpointSchema, { signal }),
  })

export const webhooksQuery = (id: string, dead: boolean) =>
  infiniteQueryOptions({
    queryKey: [...keys.all, 'deliveries', id, dead],
    queryFn: ({ pageParam, signal }) =>
      api.get(`${base}/${id}/deliveries`, webhookDeliveryPage, {
        query: { state: dead ? 'dead' : undefined, cursor: pageParam, limit: 50 },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isOpen)) ? 2_000 : false,
  })

/** Asked again until it is settled, for whoever looks on. */
export const webhookQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.all, 'delivery', id],
    queryFn: ({ signal }) => api.get(`${base}/deliveries/${id}`, webhookDeliveryDetailSchema, { signal }),
    refetchInterval: ({ state }) => (state.data && isOpen(state.data) ? 1_000 : false),
  })

/** On its way at this moment; what waits for its next try is looked at again by whoever comes back. */
const isOpen = ({ state, dueAt }: WebhookDelivery) =>
  state === 'attempted' || (state === 'intended' && Date.parse(dueAt) < Date.now() + 10_000)

/** What can be done with endpoints; whatever is shown of them follows. */
export function useWebhooks() {
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: keys.all })
  return {
    create: useMutation({
      mutationFn: (input: CreateWebhookEndpointInput) => api.post(base, input, signedWebhookEndpointSchema),
      onSettled,
    }),
    change: useMutation({
      mutationFn: ({ id, ...change }: ChangeWebhookEndpointInput & { id: string }) =>
        api.patch(`${base}/${id}`, change, webhookEndpointSchema),
      onSettled,
    }),
    rotate: useMutation({
      mutationFn: (id: string) => api.post(`${base}/${id}/rotate`, {}, signedWebhookEndpointSchema),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: (id: string) => api.del(`${base}/${id}`),
      onSuccess: () => client.invalidateQueries({ queryKey: endpointsQuery.queryKey }),
    }),
    test: useMutation({
      mutationFn: (id: string) => api.post(`${base}/${id}/test`, {}, webhookDeliverySchema),
      onSettled,
    }),
    redrive: useMutation({
      mutationFn: (id: string) =>
        api.post(`${base}/deliveries/${id}/redrive`, {}, webhookDeliveryDetailSchema),
      onSettled,
    }),
    redriveSince: useMutation({
      mutationFn: ({ id, since }: { id: string; since: string }) =>
        api.post(`${base}/${id}/redrive`, { since }, redrivenWebhooksSchema),
      onSettled,
    }),
  }
}
