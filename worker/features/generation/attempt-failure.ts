import { APICallError } from '@ai-sdk/provider'
import type { WriterFault } from '#core/contracts/generation'

/** A provider that did not finish. `message` is for people and holds nothing the provider said. */
export class AttemptFailure extends Error {
  override readonly name = 'AttemptFailure'

  constructor(
    readonly fault: WriterFault,
    message: string,
    options?: ErrorOptions,
    /** Of its HTTP answer. */
    readonly status: number | null = null,
  ) {
    super(message, options)
  }
}

/** Why an attempt failed, for people. What providers say stays in the log: it may quote the prompt or a key. */
export function asFailure(error: unknown): AttemptFailure {
  if (error instanceof AttemptFailure) return error
  if (APICallError.isInstance(error) && error.statusCode !== undefined && error.statusCode >= 300)
    return new AttemptFailure(
      'writer_status',
      `The provider answered with HTTP ${error.statusCode}.`,
      { cause: error },
      error.statusCode,
    )
  if (error instanceof Error && error.name === 'TimeoutError')
    return new AttemptFailure('writer_late', 'The provider did not answer in time.', { cause: error })
  if (APICallError.isInstance(error) && error.statusCode === undefined)
    return new AttemptFailure('writer_unreachable', 'The provider could not be reached.', { cause: error })
  return new AttemptFailure('writer_broke_off', 'The provider’s stream broke off.', { cause: error })
}
