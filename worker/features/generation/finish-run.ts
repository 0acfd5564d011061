import { actorName, type Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { generationRun } from '../../db/schema/index.ts'
import { type Ending, keptText, type Progress } from './progress.ts'
import { ownRun } from './repository.ts'

/** Tries to save an ending, and how long to wait after each that failed (ms). */
const PAUSES = [100, 500, 2000]

export interface Finished extends Ending, Progress {
  ms: number
}

/**
 * The run's end, saved before it is told: outcome, text, tokens and time, with its audit row and event.
 * It is written by the system, since a person who lost the role meanwhile has still had the text written.
 */
export async function finishRun(
  ctx: Ctx,
  runId: string,
  progress: Progress,
  ending: Ending,
): Promise<Finished> {
  const now = ctx.deps.clock()
  const text = ending.outcome === 'completed' ? progress.text : keptText(progress)
  const finished: Finished = { ...progress, ...ending, text, ms: now - ctx.now }
  const { outcome, provider, model, attempts, inputTokens, outputTokens, error, ms, citations, fields } =
    finished
  const system: Ctx = { ...ctx, now, actor: { kind: 'system', name: 'generation' }, idempotency: undefined }
  await persist(() =>
    commit(system, {
      permission: 'generation:run',
      writes: [
        ctx.db
          .update(generationRun)
          .set({
            outcome,
            provider,
            model,
            attempts,
            text,
            inputTokens,
            outputTokens,
            error,
            ms,
            citations,
            fields,
            savedAt: now,
            endedAt: now,
          })
          .where(ownRun(ctx.workspaceId, runId)),
      ],
      audit: {
        action: `generation.${outcome}`,
        resource: 'generation_run',
        resourceId: runId,
        detail: { provider, model, outputTokens, for: actorName(ctx.actor) },
      },
      events: [{ type: 'generation.finished', data: { runId, outcome, provider } }],
    }),
  )
  return finished
}

async function persist(save: () => Promise<void>): Promise<void> {
  for (const pause of PAUSES) {
    try {
      return await save()
    } catch {
      await scheduler.wait(pause)
    }
  }
  return save()
}
