import { describe, expect, it } from 'vitest'
import type { PieceInput } from '#core/domain/analysis/piece'
import type { Question, Thread } from './analyst.ts'
import { pieceReader } from './read-pieces.ts'

const piece = (text: string): PieceInput => ({
  ...{ text, blocks: [], links: [], title: '', language: 'en', type: null, channel: null },
  ...{ keyword: null, description: null, voice: null },
})

/** Threads that answer when they are told to. */
function threads() {
  const started: (Thread & { asked: Question[]; ended: boolean })[] = []
  const start = () => {
    const thread = {
      asked: [] as Question[],
      ended: false,
      onmessage: null,
      onerror: null,
      postMessage: (question: Question) => void thread.asked.push(question),
      terminate: () => {
        thread.ended = true
      },
    }
    started.push(thread)
    return thread
  }
  const answer = (words: number) => {
    const thread = started.at(-1)
    const { id = 0 } = thread?.asked.at(-1) ?? {}
    thread?.onmessage?.({
      data: { id, analysis: { score: null, language: 'en', truncated: false, dimensions: [], words } },
    })
  }
  return { started, start, answer }
}

describe('several texts', () => {
  it('are read one after the other, each answered with its own', async () => {
    const { started, start, answer } = threads()
    const read = pieceReader(start)
    const both = Promise.all([read(piece('one')), read(piece('two words'))])
    expect(started[0]?.asked).toHaveLength(1)
    answer(1)
    answer(2)
    expect((await both).map(({ words }) => words)).toEqual([1, 2])
    expect(started).toHaveLength(1)
    expect(started[0]?.ended).toBe(true)
  })

  it('are read though one of them cannot be', async () => {
    const { started, start, answer } = threads()
    const read = pieceReader(start)
    const both = Promise.allSettled([read(piece('broken')), read(piece('whole'))])
    started[0]?.onerror?.({ message: 'out of memory' })
    answer(7)
    const [broken, whole] = await both
    expect(broken).toMatchObject({ status: 'rejected', reason: { message: 'out of memory' } })
    expect(whole).toMatchObject({ status: 'fulfilled', value: { words: 7 } })
  })
})
