import { z } from 'zod'
import { idSchema, languageSchema } from '#core/contracts/common'
import { CONTENT_SORTS, contentStateSchema, contentTypeSchema } from '#core/contracts/content'
import { channelSchema, inboxViewSchema, kindSchema } from '#core/contracts/notifications'
import { CONSENT_STATES } from '#core/domain/audience/consent-states'
import { DELIVERY_STATES } from '#core/domain/notifications/delivery'
import { safePath } from '#web/lib/safe-path'

/** A value that does not fit is dropped, so that an old or mistyped address still opens the page. */
const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

/** The content list's filters, as they stand in the address. */
export const contentSearch = z.object({
  q: lenient(z.coerce.string().max(200)),
  type: lenient(contentTypeSchema),
  status: lenient(contentStateSchema),
  language: lenient(languageSchema),
  campaign: lenient(idSchema),
  folder: lenient(idSchema),
  tag: lenient(z.coerce.string().max(40)),
  sort: lenient(z.enum(CONTENT_SORTS)),
  trashed: lenient(z.boolean()),
  view: lenient(z.string().max(40)),
})

/** What the studio starts from: a template, a voice or a campaign chosen elsewhere. */
export const studioSearch = z.object({
  template: lenient(z.string().max(64)),
  voice: lenient(idSchema),
  campaign: lenient(idSchema),
  type: lenient(contentTypeSchema),
  example: lenient(z.string().max(40)),
})

/** The list of contacts' filters, and which one is open. */
export const audienceSearch = z.object({
  q: lenient(z.coerce.string().max(120)),
  tag: lenient(z.coerce.string().max(40)),
  segment: lenient(idSchema),
  consent: lenient(z.enum(CONSENT_STATES)),
  id: lenient(idSchema),
})

export const bulkSearch = z.object({ example: lenient(z.boolean()) })

export const authSearch = z.object({
  next: lenient(z.string().max(500)).transform(safePath),
  email: lenient(z.string().max(254)),
  /** Why Google or GitHub sent nobody. */
  error: lenient(z.string().max(60)),
  /** What led here. */
  notice: lenient(z.enum(['session_ended', 'password_changed', 'address_confirmed'])),
})
export const tokenSearch = z.object({
  next: lenient(z.string().max(500)).transform(safePath),
  token: lenient(z.string().max(2000)),
  error: lenient(z.string().max(200)),
})
/** An authorisation request is passed on untouched, whatever the client put into it. */
export const consentSearch = z.looseObject({
  client_id: lenient(z.string().max(200)),
  scope: lenient(z.string().max(1000)),
  redirect_uri: lenient(z.string().max(2048)),
})
/** The standard's code of what an application did wrong. */
export const refusedSearch = z.object({ error: lenient(z.string().max(60)) })
export const mailboxSearch = z.object({
  to: lenient(z.string().max(254)),
  id: lenient(idSchema),
})
/** Why Google or GitHub could not be linked. */
export const securitySearch = z.object({ error: lenient(z.string().max(60)) })
export const auditSearch = z.object({
  action: lenient(z.string().max(60)),
  resourceId: lenient(idSchema),
})
export const deliveriesSearch = z.object({
  recipient: lenient(z.coerce.string().max(200)),
  state: lenient(z.enum(DELIVERY_STATES)),
  channel: lenient(channelSchema),
  kind: lenient(kindSchema),
  broadcastId: lenient(idSchema),
  id: lenient(z.string().max(64)),
})
/** Which deliveries of a webhook, and which one is open. */
export const webhookSearch = z.object({
  dead: lenient(z.boolean()),
  id: lenient(z.string().max(64)),
})
export const statisticsSearch = z.object({
  days: lenient(z.coerce.number().pipe(z.literal([7, 30, 90]))),
  channel: lenient(channelSchema),
  broadcastId: lenient(idSchema),
})
export const inboxSearch = z.object({
  view: lenient(inboxViewSchema),
  kind: lenient(kindSchema),
  id: lenient(idSchema),
})
