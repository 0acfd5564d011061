import type { Ctx } from '../../context.ts'
import { log } from '../../http/log.ts'

/** Tells the open pages that the list of versions is another. Who misses it reads the list when it is next shown. */
export function tell(ctx: Ctx, contentId: string): void {
  const told = ctx.deps.sessions
    .announce(contentId, { type: 'collaboration:versions_changed' })
    .catch((error: unknown) => {
      log('warn', 'open pages could not be told of a version', { contentId, error: String(error) })
    })
  ctx.background(told)
}
