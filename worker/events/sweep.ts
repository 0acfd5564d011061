import type { Deps } from '../deps.ts'
import { evaluateSegments, forgetDrafts, redriveImports, resealAudience } from '../features/audience/index.ts'
import { driveBroadcasts } from '../features/broadcasts/index.ts'
import { redriveBulkRuns } from '../features/bulk/index.ts'
import { purgeTrash } from '../features/content/index.ts'
import { closeDigests } from '../features/digests/index.ts'
import { closeInterruptedRuns } from '../features/generation/index.ts'
import { resealAddresses } from '../features/notifications/index.ts'
import { fireDue } from '../features/schedules/index.ts'
import { sealWaiting } from '../features/security/index.ts'
import { giveUpAttempts, resealEffects, signalDue } from '../features/sending/index.ts'
import { giveUpWebhooks, pruneWebhooks, resealWebhooks, signalWebhooks } from '../features/webhooks/index.ts'
import { log } from '../http/log.ts'
import { prune } from './prune.ts'
import { sweepOutbox } from './relay.ts'

/** Each minute's round. Every step is bounded and safe to run twice; one that fails does not stop the others. */
export async function sweep(deps: Deps): Promise<void> {
  const db = deps.database('first-primary')
  const now = deps.clock()
  const steps: Record<string, () => Promise<number>> = {
    'schedules fired': () => fireDue(db, deps),
    'digests sent': () => closeDigests(db, deps),
    'broadcasts driven on': () => driveBroadcasts(db, deps),
    'events signalled': () => sweepOutbox(db, deps),
    'attempts given up': () => giveUpAttempts(db, deps.providers, now),
    'webhook attempts given up': () => giveUpWebhooks(db, now),
    'deliveries signalled': () => signalDue(db, deps),
    'webhooks signalled': () => signalWebhooks(db, deps),
    'audit rows sealed': () => sealWaiting(db),
    'payloads resealed': () => resealEffects(db, deps.secrets),
    'addresses resealed': () => resealAddresses(db, deps.secrets),
    'audience resealed': () => resealAudience(db, deps.secrets),
    'webhook secrets resealed': () => resealWebhooks(db, deps.secrets),
    'runs closed': () => closeInterruptedRuns(deps),
    'trash purged': () => purgeTrash(deps),
    'bulk runs driven on': () => redriveBulkRuns(deps),
    'imports driven on': () => redriveImports(deps),
    'imports forgotten': () => forgetDrafts(deps),
    'segments worked out': () => evaluateSegments(deps),
    'rows pruned': () => prune(db, now),
    'webhooks pruned': () => pruneWebhooks(db, now),
  }
  for (const [step, run] of Object.entries(steps)) {
    try {
      const count = await run()
      if (count > 0) log('info', step, { count })
    } catch (error) {
      log('error', `sweep: ${step}`, { error: String(error) })
    }
  }
}
