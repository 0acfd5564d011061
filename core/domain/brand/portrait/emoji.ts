/** One emoji as a reader sees it: flags, keycaps, skin tones and joined families are one each. */
export const EMOJI =
  /\p{RI}\p{RI}|[0-9#*]\uFE0F?\u20E3|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F?)\p{EMod}?(?:\u200D\p{Extended_Pictographic}\uFE0F?\p{EMod}?)*/gu

/** Signs that are pictographs to Unicode and letters to a writer. */
const SIGNS = /^[©®™‼⁉ℹ↔-↪]/u

export const emojiIn = (text: string): { text: string; index: number }[] =>
  Array.from(text.matchAll(EMOJI), (found) => ({ text: found[0], index: found.index })).filter(
    (found) => !SIGNS.test(found.text),
  )
