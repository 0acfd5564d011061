/** What a point speaks about: it decides which plain truths may be said beside it. */
export const TOPICS = [
  'time',
  'money',
  'price',
  'ease',
  'quality',
  'energy',
  'security',
  'support',
  'fit',
  'comfort',
  'team',
  'learning',
  'taste',
  'origin',
  'delivery',
  'growth',
  'freedom',
  'insight',
  'lasting',
] as const
export type Topic = (typeof TOPICS)[number]

/**
 * How a point is built, which decides the sentences it fits into: `todo` “Cut reporting time by 40 %”, `does`
 * “Dims by itself”, `sentence` “It dims by itself”, `state` “Made in Portugal”, `noun` “A ten-year battery”,
 * `quote` “‘Quiet at last’, The Courier”, `fragment` anything else. The last two stand alone, as typed.
 */
export type PointForm = 'todo' | 'does' | 'sentence' | 'state' | 'noun' | 'quote' | 'fragment'
export type PointRole = 'benefit' | 'proof' | 'price' | 'date' | 'fact'

export interface Point {
  /** As typed, without a closing full stop. */
  text: string
  /** “Deadline” in “Deadline: 30 June”. */
  label: string | null
  form: PointForm
  role: PointRole
  topic: Topic | null
}

/** What a reader decides on: something to choose among others, or somewhere to go. */
export type Occasion = 'choice' | 'visit'

/** What the text is about. At least one of `name` and `thing` is there unless the brief names nothing. */
export interface Subject {
  /** A proper name: “Lumen”. */
  name: string | null
  /** The noun alone: “desk lamp”. */
  category: string | null
  /** “a desk lamp”, “desk lamps”. */
  aCategory: string | null
  /** “the desk lamp”. */
  theCategory: string | null
  /** With its article, as it stands in mid-sentence: “a desk lamp that dims with the sun”. */
  thing: string | null
  /** What follows “that” in it: “dims with the sun”. */
  predicate: string | null
  /** How to call it in mid-sentence: “Lumen”, “the desk lamp”. */
  ref: string
  plural: boolean
  /** A whole sentence, when the brief is one: “Our bakery, Miller & Daughters, now delivers before 7 am”. */
  news: string | null
  /** The same as short as a headline: “Miller & Daughters now delivers before 7 am”. */
  headline: string | null
}

/** What stays the same of every subject until something is known of it. */
export const UNKNOWN_SUBJECT = {
  ...{ name: null, category: null, aCategory: null, theCategory: null, thing: null, predicate: null },
  ...{ plural: false, news: null, headline: null },
} as const satisfies Omit<Subject, 'ref'>

export interface Facts {
  subject: Subject
  /** What the reader would decide on. */
  occasion: Occasion
  /** Benefits and features, the strongest first. */
  points: Point[]
  proofs: Point[]
  /** Prices, dates and whatever the brief gives a label: “Place: …”. */
  terms: Point[]
  /** As it stands after “for”; null when nobody is named. */
  audience: string | null
  /** What a template says is done, in its order, where the text is to show how. */
  steps: readonly string[]
  /** What a template’s story begins with, and what changed it. */
  scene: string | null
  turn: string | null
  /** What a template says is wrong without it. */
  problem: string | null
  /** “reporting time”: what a point promises less of. */
  pain: string | null
  callToAction: string
  /** Words that keep their capital in mid-sentence. */
  names: ReadonlySet<string>
  link: string | null
}
