import type { Brief } from '../../contracts/generation.ts'
import type { Framework } from '../../contracts/templates.ts'
import type { GeneralEssay } from './essays.ts'
import type { Facts, Point } from './facts.ts'
import { fill } from './fill.ts'
import type { Grammar } from './grammar.ts'
import { hashtagsOf } from './hashtags.ts'
import { keyOf, Memory } from './memory.ts'
import type { Label, Move, PhraseBank } from './phrases.ts'
import { framesFor } from './point-frames.ts'
import { type Random, shuffled } from './random.ts'
import { labelledText, pointSlots, type Slots, slotsOf } from './slots.ts'
import { clip, closed, lengthOf, upperFirst } from './text.ts'

export interface Desk {
  language: 'en' | 'es'
  facts: Facts
  grammar: Grammar
  bank: PhraseBank
  tone: Brief['tone']
  formal: boolean
  avoid: RegExp | null
  useWords: readonly string[]
  forWord: string
  random: Random
}

export interface SayOptions {
  /** Longest result, in characters. */
  max?: number
  slots?: Slots
  /** Of a part with its own place, such as a title: it may say what the text says as well. */
  apart?: boolean
  /** Takes a phrase as it is, without making a sentence of it. */
  bare?: boolean
}

const FORM_RANK = { todo: 0, does: 1, sentence: 1, state: 2, noun: 2, quote: 2, fragment: 2 }
/** A figure, not the number in a name: “SOC 2”, “ISO 27001”. */
const FIGURE = /(?<!(?:^|\s)\p{Lu}{2,}\s)(?<![\p{L}\d.-])\d/u
/** Longest of the things that are named together in one sentence (characters). */
const MAX_NAMED = 45
/** A slot of the brief, other than its call to action. */
const OF_BRIEF = /\{(?!Cta\}|ref\}|Ref\})/
/** Lists without a comma before the last “and”. */
const LOCALES = { en: 'en-GB', es: 'es' }

/** What to open with: figures and promises before bare nouns. */
const rankOf = ({ text, form }: Point) => (FIGURE.test(text) ? 0 : FORM_RANK[form])

/** Finds the sentences of one text, never the same twice. */
export class Writer {
  readonly facts: Facts
  private readonly memory: Memory
  private readonly slots: Slots

  constructor(private readonly desk: Desk) {
    this.facts = desk.facts
    this.slots = slotsOf(desk.facts, desk.grammar, desk.forWord, desk.formal)
    const queue = shuffled(desk.facts.points.slice(0, 6), desk.random).sort((a, b) => rankOf(a) - rankOf(b))
    this.memory = new Memory(queue, desk.facts.terms)
  }

  /** Has the text called its subject by name? */
  get named(): boolean {
    return this.memory.named
  }

  /** Has the text said for whom it is? */
  get addressed(): boolean {
    return this.memory.addressed
  }

  get bank(): PhraseBank {
    return this.desk.bank
  }

  /** What helps with a decision of this kind. */
  get general(): GeneralEssay {
    return this.desk.bank.general[this.facts.occasion]
  }

  get random(): Random {
    return this.desk.random
  }

  label(label: Label): string {
    return this.desk.bank.labels[label]
  }

  chance(share: number): boolean {
    return this.desk.random() < share
  }

  /** A phrase that makes this move, fitting and not used before; null when there is none. */
  say(move: Move, options: SayOptions = {}): string | null {
    const { phrases, tones } = this.desk.bank
    const own = tones[this.desk.tone][move] ?? []
    const general = shuffled(phrases[move], this.random)
    const toned = shuffled(own, this.random)
    return this.pick(
      this.chance(0.85) ? [...toned, ...general] : [...general.slice(0, 2), ...toned, ...general.slice(2)],
      options,
    )
  }

  /** The first of these phrases, in random order, that fits. */
  anyOf(phrases: readonly string[], options: SayOptions = {}): string | null {
    return this.pick(shuffled(phrases, this.random), options)
  }

  /** Every phrase of a move that fits, in random order; those that say something of the brief come first. */
  all(move: Move, options: SayOptions = {}): string[] {
    const fromBrief = shuffled(this.desk.bank.phrases[move], this.random).sort(
      (one, other) => Number(OF_BRIEF.test(other)) - Number(OF_BRIEF.test(one)),
    )
    const texts = fromBrief.map((phrase) => this.filled(phrase, { ...options, apart: true }))
    const fitting = texts.filter(
      (text): text is string =>
        text !== null && !this.isAvoided(text) && lengthOf(text) <= (options.max ?? Number.POSITIVE_INFINITY),
    )
    return [...new Map(fitting.map((text) => [keyOf(text), text])).values()]
  }

  /** A title in the framework's manner. */
  title(framework: Framework, max: number): string {
    const { titles, plainTitles } = this.desk.bank
    const count = String(this.facts.points.length)
    const options = { max, apart: true, slots: { count: this.facts.points.length > 2 ? count : null } }
    const { ref, name, headline } = this.facts.subject
    return (
      this.anyOf(titles[framework], options) ??
      this.anyOf(titles.direct, options) ??
      this.anyOf(plainTitles, options) ??
      clip(upperFirst(headline ?? name ?? ref), max)
    )
  }

  /** A plain truth beside a point, about its topic; null when that is not known. */
  detail(point: Point | undefined): string | null {
    return point?.topic && this.facts.occasion === 'choice'
      ? this.anyOf(this.desk.bank.topics[point.topic].detail)
      : null
  }

  /** Does the brief say what is wrong without it, or at least what it is about? */
  get hasProblem(): boolean {
    const { pain, problem } = this.facts
    return Boolean(pain || problem) || this.memory.next.some(({ topic }) => topic !== null)
  }

  /** What is wrong without it: a point's own pain first, or its topic's. */
  problem(): string | null {
    const given = this.facts.problem && this.once(closed(upperFirst(this.facts.problem)))
    if (given) return given
    const topics = [...new Set(this.memory.next.flatMap(({ topic }) => topic ?? []))].slice(0, 2)
    const [first, ...others] = shuffled(['pain', 'topic', 'general'] as const, this.random).map(
      (kind) => () => {
        if (kind === 'pain') return this.say('problemPain')
        if (kind === 'general') return null
        return topics.map((topic) => this.anyOf(this.desk.bank.topics[topic].problem)).find(Boolean) ?? null
      },
    )
    return (
      first?.() ??
      others.map((next) => next()).find(Boolean) ??
      (this.facts.occasion === 'choice' ? this.say('problem') : null)
    )
  }

  /** A point as a whole sentence. */
  sentence(point: Point): string | null {
    this.memory.tell([point])
    const framed = point.label ? null : framesFor(point, this.facts, this.desk.grammar, this.desk.bank.points)
    const said = framed && this.anyOf(framed.frames, { slots: framed.slots })
    return said ?? this.once(closed(upperFirst(labelledText(point))))
  }

  /** Points that only name things, as one sentence: “Also: rye, an oven tour and free coffee.” */
  several(points: readonly Point[]): string | null {
    const { grammar, bank, language } = this.desk
    const named = points.map((point) => grammar.nounPhrase(point, this.lowered(point)) ?? this.lowered(point))
    this.memory.tell(points)
    const several = new Intl.ListFormat(LOCALES[language]).format(named)
    return this.anyOf(bank.points.several, { slots: { several } })
  }

  /** Does it only name a thing, so that it makes a poor sentence of its own? */
  isNamed({ form, text, label }: Point): boolean {
    return form === 'noun' && !label && lengthOf(text) <= MAX_NAMED && !/[,;:%]/.test(text)
  }

  private lowered = (point: Point) => this.desk.grammar.lower(point.text, this.facts.names)

  /** Those of the points that no sentence has told yet. */
  untold(points: readonly Point[]): Point[] {
    return points.filter((point) => !this.memory.isTold(point))
  }

  /** Points to tell; those told already stay away while two others are left. */
  fresh(points: readonly Point[]): readonly Point[] {
    const untold = this.untold(points)
    return untold.length >= 2 ? untold : points
  }

  /** Points for a list. */
  items(points: readonly Point[]): string[] {
    const lines = this.fresh(points).map((point) => upperFirst(labelledText(point)))
    const kept = lines.filter((line) => !this.isAvoided(line))
    this.memory.tell(points)
    for (const line of kept) this.memory.keep(line)
    return kept
  }

  /** Keeps a sentence from being said again; null when it has been. */
  once(sentence: string): string | null {
    return !this.isAvoided(sentence) && this.memory.keep(sentence) ? sentence : null
  }

  isAvoided(text: string): boolean {
    const { avoid } = this.desk
    if (!avoid) return false
    avoid.lastIndex = 0
    return avoid.test(text)
  }

  hashtags(max: number): string[] {
    const { useWords, grammar } = this.desk
    const tags = hashtagsOf(this.facts, useWords, grammar.stopWords)
    return tags.filter((tag) => !this.isAvoided(tag)).slice(0, max)
  }

  private pick(phrases: readonly string[], options: SayOptions): string | null {
    const liked = phrases.filter((phrase) =>
      this.desk.useWords.some((word) => phrase.toLowerCase().includes(word.toLowerCase())),
    )
    for (const phrase of new Set([...liked, ...phrases])) {
      const text = this.memory.wasUsed(phrase) && !options.apart ? null : this.filled(phrase, options)
      if (text === null || this.isAvoided(text) || lengthOf(text) > (options.max ?? Number.POSITIVE_INFINITY))
        continue
      if (!options.apart && !this.memory.keep(text)) continue
      this.memory.use(phrase)
      if (!options.apart) this.memory.note(phrase)
      return text
    }
    return null
  }

  private filled(phrase: string, { slots, apart, bare }: SayOptions): string | null {
    const { grammar, facts, tone, formal } = this.desk
    const plural = facts.subject.plural
    const running = !apart
    const [first, second] = apart || this.memory.mayMention ? this.memory.next : []
    const points: Slots = {
      ...pointSlots(first, facts, grammar, running),
      second: pointSlots(second, facts, grammar, running).Top,
    }
    const once = running ? this.memory.spent : {}
    const pronouns: Slots = { it: plural ? 'they' : 'it', It: plural ? 'They' : 'It' }
    const values: Slots = { ...this.slots, ...pronouns, ...points, ...once, ...slots }
    const filled = fill(phrase, values, { plural, formal })
    if (filled === null) return null
    const tidy = grammar.finish(filled, tone)
    return bare ? tidy : upperFirst(tidy)
  }
}
