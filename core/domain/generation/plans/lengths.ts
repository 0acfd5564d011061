import type { Brief } from '../../../contracts/generation.ts'

/** Words of an article, as people and prompts are told. */
export const ARTICLE_WORDS: Record<Brief['length'], number> = { short: 250, medium: 500, long: 900 }

export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0
