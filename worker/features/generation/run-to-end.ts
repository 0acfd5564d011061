import type { GenerateInput } from '#core/contracts/generation'
import { splitTitle } from '#core/domain/generation/prompt'
import type { Ctx } from '../../context.ts'
import { type Finished, finishRun } from './finish-run.ts'
import { prepareJob } from './job.ts'
import { keepProgress } from './keep-progress.ts'
import { newProgress } from './new-progress.ts'
import type { RunRow } from './rows.ts'
import { startRun } from './start-run.ts'
import { writeText } from './write-text.ts'

export interface RunWish {
  inFields: boolean
  /** Takes no place in the quota. */
  free?: boolean
  stop: AbortSignal
}

export interface EndedRun extends Finished {
  runId: string
  title: string
  body: string
}

/** A run without a listener, from its row to its saved end. Throws as `prepareJob` and `startRun` do. */
export async function runToEnd(
  ctx: Ctx,
  input: GenerateInput,
  { inFields, free, stop }: RunWish,
): Promise<EndedRun> {
  const job = await prepareJob(ctx, input, inFields)
  const { id: runId } = await startRun(ctx, job, free)
  const progress = newProgress(job)
  const keeper = keepProgress(ctx, runId, progress)
  const silent = { attempt: () => undefined, text: () => undefined }
  const ending = await writeText(ctx, job, progress, stop, silent).finally(() => keeper.close())
  const finished = await finishRun(ctx, runId, progress, ending)
  return { ...finished, runId, ...splitTitle(finished.text) }
}

/** The text of a run that is over. */
export const endedText = ({ id: runId, text, fields }: RunRow) => ({ runId, fields, ...splitTitle(text) })
