import type { z } from 'zod'
import {
  type BulkContentInput,
  bulkContentResult,
  type Content,
  campaignInput,
  campaignSchema,
  contentSchema,
  type createContentInput,
  type UpdateContentInput,
} from '#core/contracts/content'
import type { submitInput } from '#core/contracts/review'
import { api } from '#web/lib/api'

export const createContent = (input: z.input<typeof createContentInput>): Promise<Content> =>
  api.post('/api/content', input, contentSchema)

/** Changes what stands beside the words, whatever version the content is at. */
export const amendContent = (id: string, change: UpdateContentInput): Promise<Content> =>
  api.patch(`/api/content/${id}`, change, contentSchema, { ifMatch: '*' })

/** The content once the library has everything that was written live. */
export const settleContent = (id: string): Promise<Content> =>
  api.post(`/api/collaboration/${id}/settle`, {}, contentSchema)

export const bulkContent = (input: BulkContentInput) =>
  api.post('/api/content/bulk', input, bulkContentResult)

/** Out of the trash, as it was. */
export const restoreContent = (id: string): Promise<Content> =>
  api.post(`/api/content/${id}/restore`, undefined, contentSchema)

export const createCampaign = (input: z.input<typeof campaignInput>) =>
  api.post('/api/content/campaigns', campaignInput.parse(input), campaignSchema)

export const submitForReview = (id: string, input: z.input<typeof submitInput>): Promise<Content> =>
  api.post(`/api/content/${id}/submit`, input, contentSchema)

export const withdrawFromReview = (id: string): Promise<Content> =>
  api.post(`/api/content/${id}/withdraw`, undefined, contentSchema)

/** Approves exactly the content with this hash. Throws `precondition_failed` when it is no longer that. */
export const approveContent = (id: string, hash: string, comment: string): Promise<Content> =>
  api.post(`/api/content/${id}/approve`, { hash, comment }, contentSchema)

export const requestChanges = (id: string, comment: string): Promise<Content> =>
  api.post(`/api/content/${id}/request-changes`, { comment }, contentSchema)
