import type { Brief } from '../../contracts/generation.ts'
import type { Point, PointForm, Subject, Topic } from './facts.ts'

/** What the analysis and the sentences need to know of a language. */
export interface Grammar {
  /** Takes “We are launching …”, “Write a post about …” off the front of a brief. */
  withoutLeadIn(text: string): string
  /** Reads the noun phrase a brief begins with. `rest` is what follows it, to be read as points. */
  subjectOf(text: string, names: ReadonlySet<string>): { subject: Subject; rest: string[] }
  /** Used when a brief names nothing that can be called by a noun. */
  nameless: Subject
  audienceOf(text: string): string | null
  formOf(text: string): PointForm
  roles: { proof: RegExp; price: RegExp; date: RegExp }
  /** Words of places and events that people go to. */
  visits: RegExp
  topics: readonly (readonly [Topic, RegExp])[]
  painOf(point: Point): string | null
  /** Mid-sentence form of a text that was typed with a capital: proper names keep theirs. */
  lower(text: string, names: ReadonlySet<string>): string
  /** “cut reporting time by 40 %”, or null when the point cannot be said so. `lowered` is its mid-sentence form. */
  infinitive(point: Point, lowered: string): string | null
  /** “a ten-year battery”, or null. */
  nounPhrase(point: Point, lowered: string): string | null
  /** “it dims by itself”, “a ten-year battery”: what can stand after a colon. */
  inRunningText(point: Point, lowered: string, subject: Subject): string
  /** How a brief speaks to its reader; null when it does not, or the language makes no difference. */
  addressIn(callToAction: string, keyPoints: readonly string[]): 'familiar' | 'polite' | null
  /** True when a text begins with an instruction to the reader, as a call to action does. */
  isImperative(text: string, formal: boolean): boolean
  defaultCallToAction(goal: Brief['goal'], formal: boolean): string
  /** The last touch on a finished sentence: contractions, elisions. */
  finish(sentence: string, tone: Brief['tone']): string
  /** A word that only links others: never a hashtag, never the end of a clipped line. */
  stopWords: ReadonlySet<string>
}
