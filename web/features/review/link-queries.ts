import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import {
  type CreateReviewLinkInput,
  createdReviewLinkSchema,
  guestReviewSchema,
  reviewLinkSchema,
} from '#core/contracts/review-links'
import { api } from '#web/lib/api'

const path = (contentId: string) => `/api/content/${contentId}/review-links`
/** Under `content round`, so that whatever renews the round renews its links. */
const key = (contentId: string) => ['content', 'round', contentId, 'links'] as const

export const linksQuery = (contentId: string) =>
  queryOptions({
    queryKey: key(contentId),
    queryFn: ({ signal }) =>
      api.get(path(contentId), z.object({ items: z.array(reviewLinkSchema) }), { signal }),
    select: ({ items }) => items,
  })

export const talkQuery = (contentId: string, linkId: string) =>
  queryOptions({
    queryKey: [...key(contentId), linkId],
    queryFn: ({ signal }) =>
      api.get(`${path(contentId)}/${linkId}/talk`, z.object({ items: guestReviewSchema.shape.talk }), {
        signal,
      }),
    select: ({ items }) => items,
  })

export const createLink = (contentId: string, input: CreateReviewLinkInput) =>
  api.post(path(contentId), input, createdReviewLinkSchema)

export const revokeLink = (contentId: string, linkId: string) => api.del(`${path(contentId)}/${linkId}`)

export const answerLink = (contentId: string, linkId: string, comment: string) =>
  api.post(`${path(contentId)}/${linkId}/talk`, { comment })
