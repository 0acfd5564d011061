import { wordsIn } from '../../core/domain/analysis/words.ts'
import { readTabs } from './data.ts'

/** Sentences of SST-2 with their words as people write them: the treebank parts `wo n't` and `film 's`. */
export const readSst = (path: string) =>
  readTabs(path).map(([text = '', label = '']) => ({
    words: wordsIn(text.replace(/ (n't|'(?:s|re|ve|ll|d|m))\b/g, '$1')).map((word) => word.lower),
    positive: label === '1',
  }))
export type SstRow = ReturnType<typeof readSst>[number]
