import { z } from 'zod'
import { CHAT_SERVICES } from '../domain/notifications/delivery.ts'
import type { FaultReason } from '../faults.ts'
import { idSchema, lineSchema, timestampSchema } from './common.ts'
import { kindSchema } from './notifications.ts'

const base64url = (bytes: number, max: number) =>
  z
    .string()
    .min(bytes)
    .max(max)
    .regex(/^[A-Za-z0-9_-]+={0,2}$/, 'Not base64url.')

/** What `PushSubscription.toJSON()` says, and what the browser is to be called. */
export const subscribePushInput = z
  .object({
    endpoint: z.url({ protocol: /^https?$/ }).max(2000),
    keys: z.object({ p256dh: base64url(86, 90), auth: base64url(20, 26) }),
    label: lineSchema(80, 1).describe('Of the browser, such as `Firefox, Linux`.'),
  })
  .meta({ id: 'SubscribePush' })
export type SubscribePushInput = z.infer<typeof subscribePushInput>

export const pushSubscriptionSchema = z
  .object({
    id: idSchema,
    label: z.string(),
    endpointHash: z.string().describe('SHA-256 of the endpoint, hex: a browser knows itself by it.'),
    createdAt: timestampSchema,
  })
  .meta({ id: 'PushSubscription' })

export const pushStateSchema = z
  .object({
    publicKey: z.string().nullable().describe('What a browser subscribes with; null where there is no push.'),
    items: z.array(pushSubscriptionSchema),
  })
  .meta({ id: 'PushState' })
export type PushState = z.infer<typeof pushStateSchema>

/** A member's number for text messages, as far as they are shown it. */
export const memberPhoneSchema = z
  .object({
    available: z.boolean().describe('Whether text messages can be sent here at all.'),
    phone: z.string().nullable().describe('In use, with most digits hidden; null while there is none.'),
    verifiedAt: timestampSchema.nullable(),
    pending: z.string().nullable().describe('Waits for its code, with most digits hidden.'),
    codeEndsAt: timestampSchema.nullable(),
  })
  .meta({ id: 'MemberPhone' })
export type MemberPhone = z.infer<typeof memberPhoneSchema>

export const askPhoneCodeInput = z
  .object({ phone: lineSchema(40, 1).describe('International, such as `+34 600 100 200`.') })
  .meta({ id: 'AskPhoneCode' })
export const verifyPhoneInput = z
  .object({ code: z.string().regex(/^\d{6}$/, 'six_digits' satisfies FaultReason) })
  .meta({ id: 'VerifyPhone' })

export const chatServiceSchema = z.enum(CHAT_SERVICES)

export const chatDestinationSchema = z
  .object({
    id: idSchema,
    service: chatServiceSchema,
    name: z.string(),
    kinds: z.array(kindSchema).describe('What is posted there.'),
    createdAt: timestampSchema,
  })
  .meta({ id: 'ChatDestination' })
export type ChatDestination = z.infer<typeof chatDestinationSchema>
export const chatDestinationsSchema = z
  .object({ items: z.array(chatDestinationSchema) })
  .meta({ id: 'ChatDestinations' })

const kinds = z.array(kindSchema).max(30)

export const createChatDestinationInput = z
  .object({
    service: chatServiceSchema,
    name: lineSchema(80, 1),
    address: z.url().max(1000).describe('The incoming webhook’s address; it is never shown again.'),
    kinds,
  })
  .meta({ id: 'CreateChatDestination' })
export type CreateChatDestinationInput = z.infer<typeof createChatDestinationInput>

export const changeChatDestinationInput = z
  .object({ name: lineSchema(80, 1).optional(), kinds: kinds.optional() })
  .meta({ id: 'ChangeChatDestination' })
export type ChangeChatDestinationInput = z.infer<typeof changeChatDestinationInput>

export const chatTestSchema = z
  .object({ effectId: idSchema.describe('Follow it in the ledger of effects.') })
  .meta({ id: 'ChatTest' })
