import type { Analysis } from '#core/contracts/analysis'
import type { PieceInput } from '#core/domain/analysis/piece'
import { createAnalyst, type Thread } from './analyst.ts'

/**
 * Reads whole texts one after the other in one thread, which ends with the last of them. Rejects with what the
 * thread says when it cannot read a text; the others go on.
 */
export function pieceReader(start: () => Thread): (input: PieceInput) => Promise<Analysis> {
  const queue: { input: PieceInput; read(analysis: Analysis): void; failed(error: Error): void }[] = []
  const analyst = createAnalyst(start, {
    read: (analysis) => settle((one) => one.read(analysis)),
    failed: (why) => settle((one) => one.failed(new Error(why))),
  })
  function settle(tell: (one: (typeof queue)[number]) => void) {
    const one = queue.shift()
    if (one) tell(one)
    const next = queue[0]
    if (next) analyst.read(next.input)
    else analyst.stop()
  }
  return (input) =>
    new Promise((read, failed) => {
      queue.push({ input, read, failed })
      if (queue.length === 1) analyst.read(input)
    })
}
