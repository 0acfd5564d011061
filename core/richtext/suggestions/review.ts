import type { Node } from 'prosemirror-model'
import { joinTexts, resolve } from './resolve.ts'

/**
 * True when somebody did no more than suggest: with their own suggestions rejected the document is what it was,
 * to the suggestions of others. A machine's suggestions for them are not theirs to write.
 */
export function keepsTo(before: Node, after: Node, userId: string): boolean {
  const own = ({ userId: author, runId }: { userId: string; runId: string | null }) =>
    author === userId && runId === null
  return joinTexts(resolve(after, 'reject', own)).eq(joinTexts(resolve(before, 'reject', own)))
}
