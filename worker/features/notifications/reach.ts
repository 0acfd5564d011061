import { and, eq } from 'drizzle-orm'
import type { ChatService } from '#core/domain/notifications/delivery'
import type { Channel } from '#core/domain/notifications/kinds'
import { chatDestination, memberPhone, pushSubscription } from '../../db/schema/index.ts'
import type { ReactionCtx } from '../../events/reactions.ts'
import { browsersOfContact, type ContactFacts, contactFacts } from '../audience/index.ts'
import { openDestination, openSubscription } from '../sending/index.ts'
import type { DueDelivery } from './due-delivery.ts'

/** Whom a delivery reaches, and where. */
export type Reached =
  | { to: 'member'; userId: string; name: string; addresses: Address[] }
  | { to: 'contact'; facts: ContactFacts; name: string; addresses: Address[] }
  | { to: 'chat'; name: string; addresses: Address[] }

/** One address of a channel; `name` tells those of one recipient apart in the effect's key. */
export type Address =
  | { channel: 'email'; name: ''; to: string }
  | { channel: 'sms'; name: ''; to: string }
  | { channel: 'push'; name: string; endpoint: string; p256dh: string; auth: string }
  | { channel: 'chat'; name: ''; destinationId: string; service: ChatService; address: string }

/** Read when it is sent and not when it is planned: people leave, and browsers forget. `missing` says why not. */
export async function reach(ctx: ReactionCtx, due: DueDelivery): Promise<Reached | { missing: string }> {
  const { row } = due
  if (row.recipient.startsWith('chat:')) return reachChat(ctx, due)
  if (row.contactId) return reachContact(ctx, row.workspaceId, row.contactId, row.channel)
  if (!row.userId || due.role === null) return { missing: 'left' }
  const member = { to: 'member' as const, userId: row.userId, name: due.name ?? '' }
  if (row.channel === 'email')
    return { ...member, addresses: [{ channel: 'email', name: '', to: due.email ?? '' }] }
  if (row.channel === 'sms') {
    if (ctx.deps.providers.sms.length === 0) return { missing: 'no_provider' }
    const to = await phoneOfMember(ctx, row.workspaceId, row.userId)
    return to ? { ...member, addresses: [{ channel: 'sms', name: '', to }] } : { missing: 'no_address' }
  }
  if (row.channel !== 'push') return { missing: 'no_address' }
  if (ctx.deps.providers.push.length === 0) return { missing: 'no_provider' }
  const addresses = await browsersOf(ctx, row.workspaceId, row.userId)
  return addresses.length > 0 ? { ...member, addresses } : { missing: 'no_address' }
}

async function reachContact(
  { db, deps }: ReactionCtx,
  workspaceId: string,
  contactId: string,
  channel: Channel,
): Promise<Reached | { missing: string }> {
  const facts = (await contactFacts(db, workspaceId, [contactId])).get(contactId)
  if (!facts) return { missing: 'left' }
  const contact = { to: 'contact' as const, facts, name: facts.name }
  if (channel === 'email' && facts.email)
    return { ...contact, addresses: [{ channel, name: '', to: facts.email }] }
  if (channel === 'push') {
    if (deps.providers.push.length === 0) return { missing: 'no_provider' }
    const browsers = await browsersOfContact(db, deps.secrets, workspaceId, contactId)
    const addresses = browsers.map(({ id, ...keys }): Address => ({ channel, name: id, ...keys }))
    return addresses.length > 0 ? { ...contact, addresses } : { missing: 'no_address' }
  }
  if (channel !== 'sms' || !facts.phone) return { missing: 'no_address' }
  if (deps.providers.sms.length === 0) return { missing: 'no_provider' }
  return { ...contact, addresses: [{ channel, name: '', to: facts.phone }] }
}

/** The verified one; a number that waits for its code is written to by nobody else. */
async function phoneOfMember({ db }: ReactionCtx, workspaceId: string, userId: string) {
  const [row] = await db
    .select({ phone: memberPhone.phone })
    .from(memberPhone)
    .where(and(eq(memberPhone.workspaceId, workspaceId), eq(memberPhone.userId, userId)))
  return row?.phone ?? null
}

async function browsersOf(ctx: ReactionCtx, workspaceId: string, userId: string): Promise<Address[]> {
  const rows = await ctx.db
    .select()
    .from(pushSubscription)
    .where(and(eq(pushSubscription.workspaceId, workspaceId), eq(pushSubscription.userId, userId)))
  return Promise.all(
    rows.map(async (row) => ({
      ...{ channel: 'push' as const, name: row.id },
      ...(await openSubscription(ctx.deps.secrets, row)),
    })),
  )
}

async function reachChat(ctx: ReactionCtx, { row }: DueDelivery): Promise<Reached | { missing: string }> {
  const [found] = await ctx.db
    .select()
    .from(chatDestination)
    .where(
      and(
        eq(chatDestination.workspaceId, row.workspaceId),
        eq(chatDestination.id, row.recipient.slice('chat:'.length)),
      ),
    )
  if (!found) return { missing: 'left' }
  const { id: destinationId, service, name } = found
  const address = await openDestination(ctx.deps.secrets, found)
  return { to: 'chat', name, addresses: [{ channel: 'chat', name: '', destinationId, service, address }] }
}
