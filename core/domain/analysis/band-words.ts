import { workspaceWord } from '../content/search.ts'
import { bandsOf } from './minhash.ts'

/**
 * A signature's bands as words of a full-text index: texts of a workspace that resemble each other share one. The
 * workspace is in each, so that a search costs what its own texts do; the migrations write the same.
 */
export const bandWordsOf = (workspaceId: string, signature: Uint32Array): string[] =>
  bandsOf(signature).map((hash, band) => `${workspaceWord(workspaceId)}x${band}x${hash}`)
