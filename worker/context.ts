import type { Actor, Person, Role } from '#core/domain/access/permissions'
import type { Db } from './db/client.ts'
import type { Deps } from './deps.ts'

/** What every verb gets first. `workspaceId` comes from the verified credential, never from the request. */
export interface Ctx {
  actor: Actor
  workspaceId: string
  requestId: string
  /** Epoch milliseconds, fixed for the request. */
  now: number
  db: Db
  deps: Deps
  /** Lets work outlive the response. */
  background(work: Promise<unknown>): void
  /** Present on a POST with an `Idempotency-Key`; `commit` stores the answer in its batch. */
  idempotency?: { scope: string; key: string; bodyHash: string }
}

/** A signed-in person acting for themselves: to create, join, enter or leave a workspace. */
export interface AccountCtx extends Omit<Ctx, 'actor' | 'workspaceId'> {
  person: Person
}

/** The same request as an actor of one workspace. The caller has read or is about to write that membership. */
export function asMember({ person, ...ctx }: AccountCtx, workspaceId: string, role: Role): Ctx {
  return { ...ctx, workspaceId, actor: { kind: 'user', ...person, role } }
}

/** As much of an actor as names it. */
export type ActorRef =
  | { kind: 'user'; userId: string }
  | { kind: 'apiKey'; keyId: string }
  | { kind: 'guest'; linkId: string }
  | { kind: 'system'; name: string }

/** `user:<id>`, `key:<id>`, `guest:<link>` or `system:<name>`: how rows name who did it. */
export function actorName(actor: ActorRef): string {
  if (actor.kind === 'user') return `user:${actor.userId}`
  if (actor.kind === 'guest') return `guest:${actor.linkId}`
  return actor.kind === 'apiKey' ? `key:${actor.keyId}` : `system:${actor.name}`
}

/** The person behind the actor: an API key acts for whoever made it. Null for the system and for guests. */
export const actorUserId = (actor: Actor): string | null =>
  actor.kind === 'system' || actor.kind === 'guest' ? null : actor.userId

/** How the actor is shown beside what it did. */
export function actorPerson(actor: Actor): { id: string; name: string } {
  if (actor.kind === 'guest') return { id: actorName(actor), name: actor.name }
  if (actor.kind === 'system')
    return { id: actor.for?.userId ?? actor.name, name: actor.for?.name ?? actor.name }
  return { id: actor.userId, name: actor.name }
}
