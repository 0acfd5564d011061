import { z } from 'zod'
import { CONTACT_CHANNELS, contactChannelSchema } from './consent.ts'

/** What a contact sees of themselves behind the link in a message. */
export const contactPreferencesSchema = z
  .object({
    workspace: z.string(),
    address: z.string().describe('Masked.'),
    language: z.string(),
    channels: z.array(
      z.object({
        channel: contactChannelSchema,
        address: z.string().describe('Masked.'),
        on: z.boolean(),
        kinds: z.array(z.object({ kind: z.string(), on: z.boolean() })),
      }),
    ),
    push: z.object({
      publicKey: z
        .string()
        .nullable()
        .describe('What a browser subscribes with; null where there is no push.'),
      browsers: z
        .array(z.string())
        .describe('SHA-256 of their endpoints, hex: a browser knows itself by it.'),
    }),
  })
  .meta({ id: 'ContactPreferences' })
export type ContactPreferences = z.infer<typeof contactPreferencesSchema>

export const changeContactPreferencesInput = z
  .object({
    channels: z
      .array(z.object({ channel: contactChannelSchema, on: z.boolean() }))
      .max(CONTACT_CHANNELS.length)
      .default([]),
    kinds: z
      .array(z.object({ channel: contactChannelSchema, kind: z.string().max(60), on: z.boolean() }))
      .max(60)
      .default([]),
  })
  .meta({ id: 'ChangeContactPreferences' })
export type ChangeContactPreferencesInput = z.infer<typeof changeContactPreferencesInput>
