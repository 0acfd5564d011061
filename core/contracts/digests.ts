import { z } from 'zod'
import { channelSchema, kindSchema } from './notifications.ts'
import { cronSchema, timeZoneSchema } from './schedules.ts'

/** When messages of a kind are gathered into one on a channel: some minutes after the first, or by a cron. */
export const digestRuleInput = z
  .object({
    kind: kindSchema,
    channel: channelSchema,
    window: z.int().min(1).max(10_080).nullable().default(null).describe('Minutes after the first.'),
    cron: cronSchema.nullable().default(null),
    timeZone: timeZoneSchema.nullable().default(null).describe('Of the cron; the workspace’s when null.'),
  })
  .refine(({ window, cron }) => window === null || cron === null, {
    path: ['cron'],
    message: 'Give either `window` or `cron`; neither ends the gathering.',
  })
  .meta({ id: 'DigestRule' })
export type DigestRuleInput = z.infer<typeof digestRuleInput>

export const digestRuleList = z.object({ items: z.array(digestRuleInput) }).meta({ id: 'DigestRuleList' })
