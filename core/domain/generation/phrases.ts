import type { Brief } from '../../contracts/generation.ts'
import type { Framework } from '../../contracts/templates.ts'
import type { Essays, GeneralEssays } from './essays.ts'
import type { Topic } from './facts.ts'

/**
 * What a sentence does for the reader. A phrase is plain text with slots: `{ref}` is filled from the brief, and a
 * phrase with a slot the brief cannot fill is not used; `{?points}` only asks for one and says nothing; `[is|are]` follows the number of the subject, and
 * `<descubre|descubra>` how the reader is addressed.
 */
export const MOVES = [
  // openings
  'hook',
  'promise',
  'problem',
  'problemPain',
  'agitate',
  'scene',
  'turn',
  'situation',
  'goal',
  'count',
  // the subject
  'introduce',
  'introduceNews',
  'introduceThing',
  'introduceName',
  'standfirst',
  // what it does
  'listLead',
  'after',
  'proofLead',
  'termsLead',
  'fit',
  'background',
  // the end
  'close',
  'ctaLead',
  'beforeAction',
  'lastWord',
  // parts with a place of their own
  'greeting',
  'signOff',
  'preheader',
  'subject',
  'postscript',
  'comment',
  'headline',
  'description',
  'shortLine',
  'sms',
  'optOut',
  'pushTitle',
  'pushText',
  'pressHeadline',
  'pressLead',
  'pressFit',
  'productLead',
  // headings
  'hProblem',
  'hIntroduce',
  'hPoints',
  'hAlso',
  'hAfter',
  'hProof',
  'hTerms',
  'hFit',
  'hSteps',
  'hQuestions',
  'hAction',
  'hBackground',
  'hWhy',
  // questions
  'qWho',
  'qPrice',
  'qDate',
  // pictures
  'visualHook',
  'visualProblem',
  'visualProduct',
  'visualPoint',
  'visualText',
  'visualEnd',
] as const
export type Move = (typeof MOVES)[number]
export type Phrases = Readonly<Record<Move, readonly string[]>>

export interface TopicPhrases {
  problem: readonly string[]
  /** True of the topic itself, whoever sells what. */
  detail: readonly string[]
}

export interface PhraseBank {
  phrases: Phrases
  /** Said first in this tone. */
  tones: Readonly<Record<Brief['tone'], Partial<Record<Move, readonly string[]>>>>
  topics: Readonly<Record<Topic, TopicPhrases>>
  essays: Essays
  general: GeneralEssays
  titles: Readonly<Record<Framework, readonly string[]>>
  /** For a brief that says nothing else to head a text with. */
  plainTitles: readonly string[]
  /** Frames for a point of a form, with `{point}` in mid-sentence form and `{Point}` as typed. */
  points: {
    todo: readonly string[]
    does: readonly string[]
    state: readonly string[]
    noun: readonly string[]
    price: readonly string[]
    date: readonly string[]
    /** For things that are only named, `{several}` of them together. */
    several: readonly string[]
  }
  labels: Readonly<Record<Label, string>>
  /** Plainer words for some a voice may avoid. */
  plainer: Readonly<Record<string, string>>
  /** Written nowhere, by anyone. */
  cliches: readonly string[]
}

export const LABELS = [
  'subject',
  'preheader',
  'headlines',
  'descriptions',
  'primaryText',
  'headline',
  'description',
  'scene',
  'visual',
  'voice',
  'release',
  'about',
  'contact',
  'dateline',
  'contactDetails',
  'sender',
  'company',
  'link',
  'note',
  'price',
  'date',
] as const
export type Label = (typeof LABELS)[number]
