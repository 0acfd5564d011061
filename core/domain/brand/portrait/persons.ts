import type { WordToken } from '../word-tokens.ts'
import { ENGLISH } from './english.ts'
import type { Address, ProseLanguage, VoiceNumbers } from './portrait.ts'
import { SPANISH } from './spanish.ts'

type Persons = Pick<
  VoiceNumbers,
  'firstSingular' | 'firstPlural' | 'secondPerson' | 'thirdPerson' | 'address'
>

/** Whom a text speaks as and to. Spanish leaves pronouns out, so verbs in -mos count for us as well. */
export function personsOf(tokens: readonly WordToken[], language: ProseLanguage): Persons {
  const classes = language === 'en' ? ENGLISH : SPANISH
  let [i, we, you, they, tu, usted] = [0, 0, 0, 0, 0, 0]
  for (const { lower } of tokens) {
    const [word = lower] = lower.split("'")
    if (classes.firstSingular.has(word)) i++
    else if (classes.firstPlural.has(word)) we++
    else if (classes.second.has(word)) you++
    else if (classes.third.has(word)) they++
    else if (language === 'es' && SPANISH.we.test(word) && !SPANISH.notWe.has(word)) we++
    if (language !== 'es') continue
    if (SPANISH.tu.has(word)) tu++
    if (SPANISH.usted.has(word)) usted++
  }
  const all = i + we + you + they || 1
  const of = (count: number) => (count / all) * 100
  return {
    ...{ firstSingular: of(i), firstPlural: of(we), secondPerson: of(you), thirdPerson: of(they) },
    address: addressOf(tu, usted),
  }
}

const addressOf = (tu: number, usted: number): Address | null =>
  tu === usted ? null : tu > usted ? 'tu' : 'usted'
