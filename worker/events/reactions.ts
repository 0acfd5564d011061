import type { DomainEvent, EventType, StoredEvent } from '#core/events'
import type { Db } from '../db/client.ts'
import type { Statement } from '../db/commit.ts'
import type { Deps } from '../deps.ts'

/** What a reaction may use. It acts as the system, for the event's workspace. */
export interface ReactionCtx {
  db: Db
  deps: Deps
  now: number
}

/** What a reaction runs with: it may bring about further events. */
export interface Reacting extends ReactionCtx {
  /** The row of an event that follows from this one; the consumer signals it once the batch is committed. */
  raise(workspaceId: string | null, event: DomainEvent): Statement
}

/**
 * A reaction to an event. Return the statements it writes: they are committed in one batch with the mark
 * that it has run, so a retry never repeats it. An external effect goes through the effect ledger.
 */
export interface Reaction<T extends EventType> {
  name: string
  run(ctx: Reacting, event: StoredEvent<T>): Promise<Statement[]>
}

/**
 * A reaction to many events at once, which raises none and needs nothing that other reactions write: what it writes is
 * committed with theirs. It may be run again for the same events, and what it tells the outside must bear that.
 */
export interface JointReaction<T extends EventType> {
  name: string
  runAll(ctx: ReactionCtx, events: readonly StoredEvent<T>[]): Promise<Statement[]>
  /** Signals what is written now, told by what its statements returned. It may be lost: a sweep has to follow. */
  committed?(ctx: ReactionCtx, results: readonly unknown[]): Promise<void>
}

export type AnyEvent = DomainEvent & Pick<StoredEvent, 'id' | 'workspaceId' | 'occurredAt'>

/** A reaction to whatever happens, as far as it `wants` to. It must be quick: the others wait for it. */
export interface EveryReaction {
  name: string
  wants(event: AnyEvent): boolean
  runAll(ctx: ReactionCtx, events: readonly AnyEvent[]): Promise<Statement[]>
  committed?: JointReaction<EventType>['committed']
}

export type Reactions = { [T in EventType]?: (Reaction<T> | JointReaction<T>)[] } & { '*'?: EveryReaction[] }
