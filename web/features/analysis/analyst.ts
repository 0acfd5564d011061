import type { Analysis } from '#core/contracts/analysis'
import type { PieceInput } from '#core/domain/analysis/piece'

export interface Question {
  id: number
  input: PieceInput
}
export type Answer = { id: number; analysis: Analysis } | { id: number; failed: string }

/** What of a `Worker` is used here. */
export interface Thread {
  postMessage(question: Question): void
  onmessage: ((event: { data: Answer }) => void) | null
  onerror: ((event: { message: string }) => void) | null
  terminate(): void
}

interface Heard {
  read(analysis: Analysis, input: PieceInput): void
  failed(why: string): void
}

/**
 * Has one text read at a time, and of what comes meanwhile the newest: a slow machine falls behind by one text, not by
 * every key that was pressed.
 */
export function createAnalyst(start: () => Thread, heard: Heard) {
  let thread: Thread | null = null
  let asked: Question | null = null
  let waiting: PieceInput | null = null
  let count = 0

  function ask(input: PieceInput) {
    thread ??= listen(start())
    asked = { id: ++count, input }
    thread.postMessage(asked)
  }
  function next() {
    asked = null
    const input = waiting
    waiting = null
    if (input) ask(input)
  }
  function fail(why: string) {
    thread?.terminate()
    thread = null
    heard.failed(why)
    next()
  }
  function listen(thread: Thread): Thread {
    thread.onmessage = ({ data }) => {
      if (!asked || data.id !== asked.id) return
      const { input } = asked
      if ('failed' in data) return fail(data.failed)
      heard.read(data.analysis, input)
      next()
    }
    thread.onerror = ({ message }) => fail(message)
    return thread
  }
  return {
    read: (input: PieceInput) => {
      if (asked) waiting = input
      else ask(input)
    },
    stop() {
      thread?.terminate()
      thread = null
      asked = null
      waiting = null
    },
  }
}
