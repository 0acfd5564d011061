import { WorkflowEntrypoint, type WorkflowEvent, type WorkflowStep } from 'cloudflare:workers'
import type { BulkDrive } from '../../adapters/bulk-driver.ts'
import { depsOf } from '../../deps.ts'
import { importRows } from './import-rows.ts'

/** Steps of one instance; a file needs 201 rounds at most, and the platform ends an instance at 1,024 steps. */
const MAX_ROUNDS = 900
/** Between two rounds (ms). */
const BREATH = 25

/**
 * Drives an import, round by round. It holds no state of its own: how far the file is stands in its row, so that a
 * round that runs again, or another instance, writes no row twice.
 */
export class ContactImportWorkflow extends WorkflowEntrypoint<Env, BulkDrive> {
  override async run({ payload }: Readonly<WorkflowEvent<BulkDrive>>, step: WorkflowStep): Promise<void> {
    const often = {
      retries: { limit: 5, delay: '2 seconds', backoff: 'exponential' },
      timeout: '5 minutes',
    } as const
    const next = async () => {
      const outcome = await importRows(depsOf(this.env), payload)
      // Round upon round leaves the local runtime, where the database is in the same process, no time to read requests.
      await scheduler.wait(BREATH)
      return outcome
    }
    for (let round = 1; round <= MAX_ROUNDS; round++)
      if ((await step.do(`round ${round}`, often, next)) === 'end') return
  }
}
