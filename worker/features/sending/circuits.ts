import { and, eq, isNull, sql } from 'drizzle-orm'
import {
  type Circuit,
  CLOSED,
  circuitAfter,
  circuitAllows,
  withProbe,
} from '#core/domain/notifications/circuit-breaker'
import type { Db } from '../../db/client.ts'
import { providerCircuit } from '../../db/schema/index.ts'

/**
 * Trust in providers, shared by all consumers. A row in D1, written only when a provider fails or recovers, so that
 * while all is well there is none, and an attempt asks nothing more; an object for each would cost a hop.
 */
export async function circuitOf(db: Db, peer: string): Promise<Circuit | undefined> {
  const { failures, openUntil, provider } = providerCircuit
  const [row] = await db.select({ failures, openUntil }).from(providerCircuit).where(eq(provider, peer))
  return row
}

/** Holds while nothing is held against a provider. */
export const isTrusted = (peer: string) =>
  sql`NOT EXISTS (SELECT 1 FROM provider_circuit WHERE provider = ${peer})`

/** Whether a message may go there now. Of those who would probe, one does. */
export async function mayTry(db: Db, peer: string, circuit: Circuit = CLOSED, now: number): Promise<boolean> {
  const verdict = circuitAllows(circuit, now)
  if (verdict !== 'probe') return verdict === 'yes'
  const taken = await db
    .update(providerCircuit)
    .set({ openUntil: withProbe(circuit, now).openUntil, updatedAt: now })
    .where(and(eq(providerCircuit.provider, peer), sameAs(circuit)))
    .returning({ provider: providerCircuit.provider })
  return taken.length > 0
}

/** Notes how a try went. Two that fail at once count as one: the rest comes a message later. */
export async function noteTry(
  db: Db,
  peer: string,
  circuit: Circuit | undefined,
  worked: boolean,
  now: number,
): Promise<void> {
  if (worked && !circuit) return
  if (worked) {
    await db.delete(providerCircuit).where(eq(providerCircuit.provider, peer))
    return
  }
  const next = { ...circuitAfter(circuit ?? CLOSED, false, now), updatedAt: now }
  await db
    .insert(providerCircuit)
    .values({ provider: peer, ...next })
    .onConflictDoUpdate({ target: providerCircuit.provider, set: next })
}

const sameAs = ({ openUntil }: Circuit) =>
  openUntil === null ? isNull(providerCircuit.openUntil) : eq(providerCircuit.openUntil, openUntil)
