import { and, eq, sql } from 'drizzle-orm'
import type { ContactChannel } from '#core/contracts/consent'
import type { SuppressionReason } from '#core/contracts/suppressions'
import { normalEmail } from '#core/domain/audience/address'
import type { DeliveryEventType } from '#core/domain/notifications/delivery'
import type { Channel } from '#core/domain/notifications/kinds'
import type { DomainEvent } from '#core/events'
import type { Statement } from '../../db/commit.ts'
import { auditRow, FIRST_LEASE } from '../../db/commit.ts'
import { auditLog, effect, notificationDelivery, outbox } from '../../db/schema/index.ts'
import type { ReactionCtx } from '../../events/reactions.ts'
import { suppressionWrite } from '../audience/index.ts'
import { heardWrites } from './heard.ts'
import { type EffectRow, settleDelivery } from './ledger.ts'

/** What a provider tells of a message after it took it. */
export interface Report {
  type: DeliveryEventType
  at: number
  detail: string
  /** The provider's own name of the report: it may come any number of times. */
  source: string
  /** Nothing may be sent to this address any more. */
  suppress?: { channel: ContactChannel; address: string; reason: Exclude<SuppressionReason, 'erased'> }
}

/** The effect a report is about: by the id we sent along, else by the provider's own. */
export async function findReported(
  { db }: ReactionCtx,
  { id, ref }: { id?: string; ref?: string },
): Promise<EffectRow | null> {
  if (!id && !ref) return null
  const [row] = await db
    .select()
    .from(effect)
    .where(id ? eq(effect.id, id) : eq(effect.providerRef, ref ?? ''))
  return row ?? null
}

/**
 * Keeps a report, once: the delivery's event, the suppression of a dead address, and the end of an effect of
 * which nobody knew whether it had left.
 */
export async function noteReport(ctx: ReactionCtx, row: EffectRow, report: Report): Promise<void> {
  const { db, deps, now } = ctx
  const { workspaceId } = row
  const { type, at, detail, source } = report
  const [delivery] = row.deliveryId
    ? await db
        .select({
          ...{ id: notificationDelivery.id, contactId: notificationDelivery.contactId },
          ...{ broadcastId: notificationDelivery.broadcastId, channel: notificationDelivery.channel },
        })
        .from(notificationDelivery)
        .where(eq(notificationDelivery.id, row.deliveryId))
    : []
  let eventId: string | null = null
  const writes: Statement[] = [
    // Whatever a provider tells of a message, it had it.
    db
      .update(effect)
      .set({ state: 'confirmed', confirmedAt: at, payload: '', sealedWith: null, updatedAt: now })
      .where(
        and(
          eq(effect.id, row.id),
          sql`(${effect.state} = 'unknown' OR (${effect.state} = 'intended' AND ${effect.pinnedTo} IS NOT NULL))`,
        ),
      ),
  ]
  if (delivery && workspaceId) {
    const { id: deliveryId, contactId } = delivery
    const event = eventOf(report, delivery)
    if (event) {
      eventId = await eventIdOf(source)
      const row = { id: eventId, workspaceId, ...event, occurredAt: now, leasedUntil: now + FIRST_LEASE }
      writes.push(db.insert(outbox).values(row).onConflictDoNothing())
    }
    writes.push(
      settleDelivery(db, deliveryId, now),
      ...heardWrites(db, { workspaceId, deliveryId, contactId, type, at, detail, source }),
    )
  }
  const address = addressOf(report)
  if (report.suppress && address && workspaceId) {
    const { channel, reason } = report.suppress
    const system = { kind: 'system' as const, name: 'sending' }
    writes.push(
      suppressionWrite({ ...ctx, workspaceId }, { channel, address, reason, source }),
      db.insert(auditLog).values(
        auditRow(
          { deps, workspaceId, now, requestId: source.slice(0, 60), actor: system },
          {
            ...{ action: 'suppression.added', resource: 'suppression', resourceId: channel },
            detail: { channel, reason, source },
          },
        ),
      ),
    )
  }
  const [first, ...rest] = writes
  if (first) await db.batch([first, ...rest])
  // Lost, the sweep follows.
  if (eventId) await deps.wake([eventId]).catch(() => undefined)
}

/** What the house is told of a report; the event's id follows from the report's, which may come again. */
function eventOf(
  { type, suppress }: Report,
  { id, ...about }: { id: string; contactId: string | null; broadcastId: string | null; channel: Channel },
): DomainEvent | null {
  const data = { deliveryId: id, ...about }
  if (type === 'complained') return { type: 'delivery.complained', data }
  if (type !== 'bounced' && type !== 'undelivered') return null
  return { type: 'delivery.bounced', data: { ...data, permanent: suppress?.reason === 'bounce' } }
}

async function eventIdOf(source: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`report ${source}`))
  return new Uint8Array(digest, 0, 16).toHex()
}

function addressOf({ suppress }: Report): string | null {
  if (!suppress) return null
  return suppress.channel === 'email' ? normalEmail(suppress.address) : suppress.address
}
