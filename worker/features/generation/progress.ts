import type { Fields } from '#core/contracts/fields'
import type { Citation, WriterFault } from '#core/contracts/generation'
import type { RunAttempt } from '../../db/schema/generation.ts'

/** How far a run is. One object grows while the run does; whoever saves it reads it. */
export interface Progress {
  provider: string
  model: string
  /** Providers that failed before, with what they had written. */
  attempts: RunAttempt[]
  /** What the present provider has written. */
  text: string
  /** The passages it was given, and what rests on them so far. */
  citations: Citation[]
  fields: Fields | null
}

export interface Usage {
  inputTokens: number
  outputTokens: number
}

export interface Ending extends Usage {
  outcome: 'completed' | 'stopped' | 'failed'
  /** Why no provider could finish, for people. */
  error: string | null
  /** The same for a program; null also for a run that was stopped or cut off. */
  failure: { fault: WriterFault; status: number | null } | null
}

/** What a person keeps when no provider finished: the longest text any of them wrote. */
export const keptText = ({ text, attempts }: Progress): string =>
  attempts.reduce((kept, attempt) => (attempt.text.length > kept.length ? attempt.text : kept), text)
