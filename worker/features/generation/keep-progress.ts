import { and, eq } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { generationRun } from '../../db/schema/index.ts'
import { log } from '../../http/log.ts'
import type { Progress } from './progress.ts'
import { ownRun } from './repository.ts'

/** How often a growing text is saved, and how often a silent run says that it lives (ms). */
const SAVE_EVERY = 1000
const SIGN_OF_LIFE = 15_000

/**
 * Saves what a running run has, at most once a second, so that a kill loses at most a second of text.
 * `close` ends it and waits for a save on its way, so that none follows the run's end.
 */
export function keepProgress(ctx: Ctx, runId: string, progress: Progress): { close(): Promise<void> } {
  let saved = { length: 0, attempts: 0, at: ctx.now }
  let saving: Promise<unknown> | null = null

  async function save(): Promise<void> {
    const { provider, model, attempts, text } = progress
    const at = ctx.deps.clock()
    const changed = text.length !== saved.length || attempts.length !== saved.attempts
    if (!changed && at - saved.at < SIGN_OF_LIFE) return
    await ctx.db
      .update(generationRun)
      .set({ provider, model, attempts, text, savedAt: at })
      .where(and(ownRun(ctx.workspaceId, runId), eq(generationRun.outcome, 'running')))
    saved = { length: text.length, attempts: attempts.length, at }
  }

  const timer = setInterval(() => {
    saving ??= save()
      .catch((error) => log('warn', 'generation progress not saved', { runId, error: String(error) }))
      .finally(() => {
        saving = null
      })
  }, SAVE_EVERY)

  return {
    async close() {
      clearInterval(timer)
      await saving
    },
  }
}
