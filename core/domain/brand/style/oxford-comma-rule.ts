import type { Found, Rule } from './rule.ts'

/** An item of a list: one to four words with no mark among them. */
const ITEM =
  "[\\p{L}\\p{N}$€£%][\\p{L}\\p{N}\\p{M}'’%-]*(?: [\\p{L}\\p{N}$€£%][\\p{L}\\p{N}\\p{M}'’%-]*){0,3}"
const LIST = new RegExp(`(${ITEM})((?:, ${ITEM})+)(,?) (and|or) (?=[\\p{L}\\p{N}$€£])`, 'gu')

/** What opens a sentence and is no item: "In May, Ana and Ben met". */
const OPENER =
  /^(?:in|on|at|by|for|from|with|without|after|before|since|until|when|while|if|as|because|although|though|once|during|however|first|then|next|now|today|so|but|and|or|yes|no|also|instead|sometimes|usually|this|that|to)\b/i
/** A part with its own subject is a clause. */
const CLAUSE = /\b(?:i|we|you|he|she|they|it|who|which|that|there)\b/i

/** The comma before the last item of a list of three or more, in English: always, or never. */
export function oxfordCommaRule(wanted: 'always' | 'never'): Rule {
  return ({ prose: { text }, language }) => {
    if (language !== 'en') return []
    const found: Found[] = []
    for (const list of text.matchAll(LIST)) {
      const [, first = '', middle = '', comma = '', word = ''] = list
      if ((comma === ',') === (wanted === 'always')) continue
      const two = middle.indexOf(',', 1) < 0
      if (CLAUSE.test(`${first} ${middle}`) || (two && OPENER.test(first))) continue
      const last =
        middle
          .slice(middle.lastIndexOf(',') + 2)
          .split(' ')
          .at(-1) ?? ''
      const end = list.index + list[0].length - 1
      const start = end - word.length - 1 - comma.length - last.length
      const replacement = `${last}${wanted === 'always' ? ',' : ''} ${word}`
      found.push({ kind: 'oxford_comma', start, end, replacement, params: { wanted } })
    }
    return found
  }
}
