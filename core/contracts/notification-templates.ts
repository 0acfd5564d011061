import { z } from 'zod'
import type { CHANNELS } from '../domain/notifications/kinds.ts'
import type { FaultReason } from '../faults.ts'
import { idSchema, lineSchema, textSchema, timestampSchema } from './common.ts'
import { channelSchema, kindSchema } from './notifications.ts'

/** Languages there are built-in templates in. */
export const TEMPLATE_LOCALES = ['en', 'es'] as const
export const templateLocaleSchema = z.enum(TEMPLATE_LOCALES)
export type TemplateLocale = (typeof TEMPLATE_LOCALES)[number]

/** Longest template of a field, in characters. */
export const MAX_TEMPLATE = 10_000

const line = (max: number) => lineSchema(max, 1).describe('Liquid.')
const optionalLine = (max: number) => lineSchema(max).default('').describe('Liquid.')

export const emailWordsSchema = z.object({
  subject: line(300),
  preheader: optionalLine(300),
  title: optionalLine(300),
  body: textSchema(MAX_TEMPLATE, 1).describe('Liquid in Markdown.'),
  actionLabel: optionalLine(120),
  actionUrl: optionalLine(500),
  note: textSchema(1000).default('').describe('Liquid; the small print below.'),
})
export const pushWordsSchema = z.object({
  title: line(200),
  body: textSchema(1000).default('').describe('Liquid.'),
  action: optionalLine(80).describe('Liquid; what the button says.'),
  url: optionalLine(500),
})
export const smsWordsSchema = z.object({ text: textSchema(1600, 1).describe('Liquid.') })
export const chatWordsSchema = z.object({
  text: textSchema(3000, 1).describe('Liquid.'),
  url: optionalLine(500),
})
export const inAppWordsSchema = z.object({ title: line(300), body: textSchema(1000).default('') })

/** What a template of each channel is made of. */
export const WORDS = {
  email: emailWordsSchema,
  push: pushWordsSchema,
  sms: smsWordsSchema,
  chat: chatWordsSchema,
  in_app: inAppWordsSchema,
} as const satisfies Record<(typeof CHANNELS)[number], z.ZodType>

export type WordsOf = { [C in keyof typeof WORDS]: z.infer<(typeof WORDS)[C]> }
export type TemplateWords = WordsOf[keyof WordsOf]

const of = <C extends keyof typeof WORDS>(channel: C) =>
  z.object({
    kind: kindSchema,
    channel: z.literal(channel),
    locale: templateLocaleSchema,
    words: WORDS[channel],
  })

/** A template in one language; its words are those of its channel. */
export const notificationTemplateInput = z
  .discriminatedUnion('channel', [of('email'), of('push'), of('sms'), of('chat'), of('in_app')])
  .meta({ id: 'NotificationTemplateInput' })
export type NotificationTemplateInput = z.infer<typeof notificationTemplateInput>

export const notificationTemplateSchema = z
  .object({
    id: idSchema.nullable().describe('Null for a built-in one.'),
    kind: kindSchema,
    channel: channelSchema,
    locale: templateLocaleSchema,
    words: z.record(z.string(), z.string()),
    version: z.int().describe('0 for a built-in one.'),
    updatedAt: timestampSchema.nullable(),
  })
  .meta({ id: 'NotificationTemplate' })
export type NotificationTemplate = z.infer<typeof notificationTemplateSchema>

/** What templates of a kind may say. */
export const templateVariablesSchema = z.object({
  kind: kindSchema,
  variables: z.array(
    z.object({
      name: z.string(),
      required: z.boolean().describe('A sending has to bring it.'),
      sample: z.string(),
    }),
  ),
})

export const notificationTemplateList = z
  .object({
    items: z.array(notificationTemplateSchema).describe('One for each kind, channel and language.'),
    kinds: z.array(templateVariablesSchema),
  })
  .meta({ id: 'NotificationTemplateList' })
export type NotificationTemplateList = z.infer<typeof notificationTemplateList>

export const listNotificationTemplatesQuery = z.object({
  kind: kindSchema.optional(),
  channel: channelSchema.optional(),
  locale: templateLocaleSchema.optional(),
})
export type ListNotificationTemplatesQuery = z.infer<typeof listNotificationTemplatesQuery>

/** What arrives, by channel. */
export const renderedNotificationSchema = z
  .discriminatedUnion('channel', [
    z.object({
      channel: z.literal('email'),
      subject: z.string(),
      preheader: z.string(),
      html: z.string(),
      text: z.string(),
      bytes: z.int().describe('Of the HTML in UTF-8; mail programs cut at 102 KB.'),
    }),
    z.object({
      channel: z.literal('push'),
      title: z.string(),
      body: z.string(),
      actions: z.array(z.object({ action: z.string(), title: z.string() })),
      url: z.string(),
    }),
    z.object({
      channel: z.literal('sms'),
      text: z.string(),
      segments: z.int(),
      encoding: z.enum(['gsm-7', 'ucs-2']),
      left: z.int().describe('Units that still fit into the last segment.'),
    }),
    z.object({ channel: z.literal('chat'), text: z.string(), url: z.string() }),
    z.object({ channel: z.literal('in_app'), title: z.string(), body: z.string() }),
  ])
  .meta({ id: 'RenderedNotification' })
export type RenderedNotification = z.infer<typeof renderedNotificationSchema>
export type RenderedBy<C extends RenderedNotification['channel']> = Extract<
  RenderedNotification,
  { channel: C }
>

const colourSchema = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'not_colour' satisfies FaultReason)

export const mailBrandSchema = z
  .object({
    logoUrl: z
      .string()
      .max(500)
      .regex(/^https:\/\/[^\s"<>]+$/, 'not_https' satisfies FaultReason)
      .nullable(),
    accent: colourSchema.describe('Of buttons and links.'),
    address: lineSchema(300).describe('The sender’s postal address, below broadcasts.'),
  })
  .meta({ id: 'MailBrand' })
export type MailBrand = z.infer<typeof mailBrandSchema>

const testValues = z.record(z.string().max(40), z.string().max(5000)).default({})

export const previewNotificationInput = z
  .object({
    template: notificationTemplateInput,
    values: testValues.describe('Over the sample values.'),
    brand: mailBrandSchema.optional().describe('The look of a mail before it is saved.'),
  })
  .meta({ id: 'PreviewNotification' })
export type PreviewNotificationInput = z.infer<typeof previewNotificationInput>

/** Words that are tried out: mail, push and inbox go to whoever asks, an SMS and a chat where they say. */
export const testNotificationInput = previewNotificationInput
  .extend({
    phone: lineSchema(40).optional().describe('Where an SMS goes.'),
    destinationId: idSchema.optional().describe('The chat that is told.'),
  })
  .meta({ id: 'TestNotification' })
export type TestNotificationInput = z.infer<typeof testNotificationInput>

export const testedNotificationSchema = z
  .object({
    to: z.string().describe('An address that is masked, the name of a chat or of a browser, or a person’s.'),
    effectId: z.string().nullable().describe('Null in the inbox: nothing leaves the house.'),
  })
  .meta({ id: 'TestedNotification' })
