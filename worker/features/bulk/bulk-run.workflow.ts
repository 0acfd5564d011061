import { WorkflowEntrypoint, type WorkflowEvent, type WorkflowStep } from 'cloudflare:workers'
import type { BulkDrive } from '../../adapters/bulk-driver.ts'
import { depsOf } from '../../deps.ts'
import { driveRows } from './drive-rows.ts'

/** Rounds of one instance; a run needs 500 at most, and the platform ends an instance at 1,024 steps. */
const MAX_ROUNDS = 900

/**
 * Drives a bulk run, round by round. It holds no state of its own: what is done stands in the rows, so that a round
 * that runs again, or another instance, does no row twice.
 */
export class BulkRunWorkflow extends WorkflowEntrypoint<Env, BulkDrive> {
  override async run({ payload }: Readonly<WorkflowEvent<BulkDrive>>, step: WorkflowStep): Promise<void> {
    const often = {
      retries: { limit: 5, delay: '2 seconds', backoff: 'exponential' },
      timeout: '15 minutes',
    } as const
    for (let round = 1; round <= MAX_ROUNDS; round++) {
      const next = await step.do(`round ${round}`, often, () => driveRows(depsOf(this.env), payload))
      if (next === 'end') return
      if (next === 'wait') await step.sleep(`wait ${round}`, '10 seconds')
    }
  }
}
