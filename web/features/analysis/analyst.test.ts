import { beforeEach, describe, expect, it } from 'vitest'
import { pieceOf } from '#core/domain/analysis/fixtures'
import { type Answer, createAnalyst, type Question, type Thread } from './analyst.ts'

const analysis = { score: 80, words: 1, language: 'en' as const, truncated: false, dimensions: [] }
let threads: (Thread & { questions: Question[]; ended: boolean })[]
let heard: string[]
const start = () => {
  const thread = {
    questions: [] as Question[],
    ended: false,
    onmessage: null,
    onerror: null,
    postMessage: (question: Question) => void thread.questions.push(question),
    terminate: () => {
      thread.ended = true
    },
  }
  threads.push(thread)
  return thread
}
const create = () =>
  createAnalyst(start, {
    read: (_, { text }) => heard.push(text),
    failed: (why) => heard.push(`failed: ${why}`),
  })
const answer = (data: Answer, thread = threads.at(-1)) => thread?.onmessage?.({ data })
const texts = () => threads.flatMap((thread) => thread.questions.map(({ input }) => input.text))

beforeEach(() => {
  threads = []
  heard = []
})

describe('the analyst', () => {
  it('reads one text at a time, and of those that wait the newest', () => {
    const analyst = create()
    for (const text of ['a', 'b', 'c']) analyst.read(pieceOf(text))
    expect(texts()).toEqual(['a'])
    answer({ id: 1, analysis })
    expect(heard).toEqual(['a'])
    expect(texts()).toEqual(['a', 'c'])
    answer({ id: 2, analysis })
    expect(heard).toEqual(['a', 'c'])
  })

  it('starts another thread after one has failed', () => {
    const analyst = create()
    analyst.read(pieceOf('a'))
    answer({ id: 1, failed: 'no model' })
    expect(heard).toEqual(['failed: no model'])
    expect(threads[0]?.ended).toBe(true)
    analyst.read(pieceOf('b'))
    expect(threads).toHaveLength(2)
    answer({ id: 2, analysis })
    expect(heard).toEqual(['failed: no model', 'b'])
  })

  it('is still after it was stopped', () => {
    const analyst = create()
    analyst.read(pieceOf('a'))
    analyst.stop()
    expect(threads[0]?.ended).toBe(true)
    answer({ id: 1, analysis })
    expect(heard).toEqual([])
  })
})
