import { APICallError } from '@ai-sdk/provider'

/** A provider that did not finish. `message` is for people and holds nothing the provider said. */
export class AttemptFailure extends Error {
  override readonly name = 'AttemptFailure'
}

/** Why an attempt failed, for people. What providers say stays in the log: it may quote the prompt or a key. */
export function asFailure(error: unknown): AttemptFailure {
  if (error instanceof AttemptFailure) return error
  if (APICallError.isInstance(error) && error.statusCode !== undefined && error.statusCode >= 300)
    return new AttemptFailure(`The provider answered with HTTP ${error.statusCode}.`, { cause: error })
  if (error instanceof Error && error.name === 'TimeoutError')
    return new AttemptFailure('The provider did not answer in time.', { cause: error })
  if (APICallError.isInstance(error) && error.statusCode === undefined)
    return new AttemptFailure('The provider could not be reached.', { cause: error })
  return new AttemptFailure('The provider’s stream broke off.', { cause: error })
}
