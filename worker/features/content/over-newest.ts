import { AppError } from '#core/errors'
import type { Ctx } from '../../context.ts'
import type { Db } from '../../db/client.ts'

const TRIES = 4

/**
 * Runs a change that is meant whatever others change meanwhile: when what it read is no longer so, it reads anew,
 * from the primary. Throws `precondition_failed` if that goes on.
 */
export async function overNewest<T>(ctx: Ctx, change: (db: Db) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await change(tries === 1 ? ctx.db : ctx.deps.database('first-primary'))
    } catch (error) {
      const meanwhile = error instanceof AppError && error.code === 'precondition_failed'
      if (!meanwhile || tries === TRIES) throw error
    }
}
