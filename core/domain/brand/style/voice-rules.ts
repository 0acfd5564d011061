import { emojiIn } from '../portrait/emoji.ts'
import type { Address, ProseLanguage, VoiceNumbers } from '../portrait/portrait.ts'
import { SPANISH } from '../portrait/spanish.ts'
import { expandContractions, useContractions } from './contraction-rule.ts'
import type { Found, Rule } from './rule.ts'
import { termRule } from './term-index.ts'

/** What of a voice can be told at a place in a text. `numbers` null: nobody has measured it. */
export interface VoiceHabits {
  avoidWords: readonly string[]
  numbers: VoiceNumbers | null
}

/** Below and above these, of 100, a habit is a rule. */
const NEVER = 10
const ALWAYS = 70

/** The rules that a voice's habits come to. */
export function voiceRules({ avoidWords, numbers }: VoiceHabits, language: ProseLanguage): Rule[] {
  const avoided = avoidWords.map((term) => ({ kind: 'avoided' as const, term, replacement: '', note: '' }))
  const rules = avoided.length > 0 ? [termRule(avoided, language)] : []
  if (!numbers) return rules
  const { contractions, exclamations, emoji, sentenceWords, address } = numbers
  if (contractions !== null && contractions <= NEVER) rules.push(expandContractions)
  if (contractions !== null && contractions >= ALWAYS) rules.push(useContractions)
  if (exclamations < 1) rules.push(noExclamations)
  if (emoji === 0) rules.push(noEmoji)
  if (sentenceWords > 0) rules.push(sentenceLengthRule(sentenceWords))
  if (address && language === 'es') rules.push(addressRule(address))
  return rules
}

/** A full stop for each "!"; in Spanish its opening goes as well. */
const noExclamations: Rule = ({ prose: { text } }) =>
  Array.from(text.matchAll(/¡|!+(?!\[)/g), ({ 0: mark, index }): Found => {
    const place = { start: index, end: index + mark.length }
    const asks = /\?$/.test(text.slice(0, index)) || text[place.end] === '?'
    return { kind: 'exclamation', ...place, replacement: mark === '¡' || asks ? '' : '.' }
  })

/** The emoji and the space it stood with. */
const noEmoji: Rule = ({ prose: { text } }) =>
  emojiIn(text).map(({ text: emoji, index }): Found => {
    const end = index + emoji.length
    const before = text[index - 1] === ' ' && /^(?:[\s.,;:!?]|$)/.test(text.slice(end, end + 1))
    const after = !before && (index === 0 || text[index - 1] === '\n') && text[end] === ' '
    return { kind: 'emoji', start: index - Number(before), end: end + Number(after), replacement: '' }
  })

/** Sentences far longer than the voice's own: twice its mean, and at least ten words more. */
function sentenceLengthRule(mean: number): Rule {
  const most = Math.round(Math.max(mean * 2, mean + 10))
  return ({ tokens, sentences }) => {
    let at = 0
    return sentences.flatMap(({ start, end }): Found[] => {
      const first = at
      while (at < tokens.length && (tokens[at]?.start ?? 0) < end) at++
      const words = at - first
      return words > most ? [{ kind: 'sentence_length', start, end, params: { words, mean, most } }] : []
    })
  }
}

function addressRule(address: Address): Rule {
  const wrong: ReadonlySet<string> = address === 'tu' ? SPANISH.usted : SPANISH.tu
  return ({ tokens }) =>
    tokens
      .filter(({ lower }) => wrong.has(lower))
      .map(({ start, end }): Found => ({ kind: 'address', start, end, params: { address } }))
}
