import { and, eq } from 'drizzle-orm'
import type {
  RenderedBy,
  RenderedNotification,
  TemplateLocale,
  TestNotificationInput,
} from '#core/contracts/notification-templates'
import { maskAddress } from '#core/domain/mail/mask-address'
import { maskPhone } from '#core/domain/notifications/mask-phone'
import { AppError, invalid, notFound } from '#core/errors'
import { refusedFor } from '#core/faults'
import { actorUserId, type Ctx } from '../../context.ts'
import { chatDestination, pushSubscription, suppression, user } from '../../db/schema/index.ts'
import { phoneOf } from '../audience/index.ts'
import { type Message, openDestination, openSubscription } from '../sending/index.ts'

/** Marks a mail that is only tried out. */
const TEST = { en: '[Test] ', es: '[Prueba] ' }

export interface Trial {
  to: string
  messages: Message[]
}
/** In which language a mail is marked, and where those go that have no address of whoever asks. */
interface Place extends Pick<TestNotificationInput, 'phone' | 'destinationId'> {
  locale: TemplateLocale
}
type Outside = Exclude<RenderedNotification, { channel: 'in_app' }>

/** Where words that are tried out go, and what arrives. Throws `invalid_input` naming what is missing or wrong. */
export function trialOf(ctx: Ctx, said: Outside, place: Place): Promise<Trial> {
  switch (said.channel) {
    case 'email':
      return byMail(ctx, said, place)
    case 'push':
      return byPush(ctx, said)
    case 'sms':
      return bySms(ctx, said, place)
    case 'chat':
      return toChat(ctx, said, place)
  }
}

/** Whoever asks. Throws `not_found` for an actor that is nobody. */
export async function whoAsks({ db, actor }: Ctx) {
  const [person] = await db
    .select({ id: user.id, name: user.name, email: user.email })
    .from(user)
    .where(eq(user.id, actorUserId(actor) ?? ''))
  if (!person) throw notFound('recipient')
  return person
}

async function byMail(
  ctx: Ctx,
  { subject, text, html }: RenderedBy<'email'>,
  { locale }: Place,
): Promise<Trial> {
  const { email } = await whoAsks(ctx)
  const marked = `${TEST[locale]}${subject}`
  return { to: maskAddress(email), messages: [{ channel: 'email', to: email, subject: marked, text, html }] }
}

async function byPush(ctx: Ctx, { title, body, url, actions }: RenderedBy<'push'>): Promise<Trial> {
  const { db, deps, workspaceId } = ctx
  const { id: userId } = await whoAsks(ctx)
  const rows = await db
    .select()
    .from(pushSubscription)
    .where(and(eq(pushSubscription.workspaceId, workspaceId), eq(pushSubscription.userId, userId)))
  if (rows.length === 0)
    throw new AppError(
      'conflict',
      'None of your browsers is told yet: turn one on in Settings, Notifications.',
    )
  const to = url || deps.config.APP_URL
  const shown = { title, body, url: to, tag: 'test', actions: actions.map((one) => ({ ...one, url: to })) }
  const messages = await Promise.all(
    rows.map(
      async (row): Promise<Message> => ({
        ...{ channel: 'push', subscriptionId: row.id, urgency: 'high', payload: JSON.stringify(shown) },
        ...(await openSubscription(deps.secrets, row)),
      }),
    ),
  )
  return { to: rows.map(({ label }) => label).join(', '), messages }
}

async function bySms(ctx: Ctx, { text }: RenderedBy<'sms'>, { phone = '' }: Place) {
  const number = phoneOf(phone)
  if (number === null) throw refusedFor('phone', 'not_phone')
  if (ctx.deps.providers.sms.length === 0) throw new AppError('conflict', 'Nothing is set up to send SMS.')
  const [left] = await ctx.db
    .select({ id: suppression.id })
    .from(suppression)
    .where(
      and(
        ...[eq(suppression.workspaceId, ctx.workspaceId), eq(suppression.channel, 'sms')],
        eq(suppression.address, number),
      ),
    )
  if (left) throw invalid('phone', 'Nothing may be sent to this number any more.', 'number_stopped')
  const message: Message = { channel: 'sms', to: number, text }
  return { to: maskPhone(number), messages: [message] }
}

async function toChat(
  { db, deps, workspaceId }: Ctx,
  { text, url }: RenderedBy<'chat'>,
  { destinationId = '' }: Place,
): Promise<Trial> {
  const [chat] = await db
    .select()
    .from(chatDestination)
    .where(and(eq(chatDestination.workspaceId, workspaceId), eq(chatDestination.id, destinationId)))
  if (!chat) throw invalid('destinationId', 'Choose one of the team’s chats.')
  const [title = '', ...rest] = text.split('\n')
  const message: Message = {
    ...{ channel: 'chat', destinationId, service: chat.service, title, text: rest.join('\n') },
    ...{ address: await openDestination(deps.secrets, chat), url: url || deps.config.APP_URL },
  }
  return { to: chat.name, messages: [message] }
}
