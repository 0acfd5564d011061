import type { Point } from './facts.ts'
import { labelledText, type Slots } from './slots.ts'

const POINT_SLOT = /\{(?:Top|Claim|mid|second)\}/
const DATE_SLOT = /\{(?:Date|DateTop|dateMid)\}/
const NAME_SLOT = /\{(?:name|Name|ref|Ref|News|newsMid)\}/
/** Slots that are filled once in running text: what the subject is, and for whom. */
const DESCRIBING = ['thing', 'Thing', 'unnamed', 'Unnamed', 'News', 'newsMid', 'Headline']
const ADDRESSING = ['audience', 'Audience', 'ForAudience']
const MAX_MENTIONS = 2

const holds = (phrase: string, slots: readonly string[]) => slots.some((slot) => phrase.includes(`{${slot}}`))
const empty = (slots: readonly string[]): Slots => Object.fromEntries(slots.map((slot) => [slot, null]))

/** Two sentences of the same words are one. */
export const keyOf = (sentence: string) =>
  sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** What one text has said so far. */
export class Memory {
  /** Has it called its subject by name? */
  named = false
  /** Has it said for whom it is? */
  addressed = false
  private described = false
  private mentions = 0
  private readonly said = new Set<string>()
  private readonly used = new Set<string>()
  private readonly told = new Set<Point>()

  /** `queue`: the points as phrases mention them, the strongest first. */
  constructor(
    private readonly queue: Point[],
    private readonly terms: readonly Point[],
  ) {}

  /** The points a phrase can mention next. */
  get next(): readonly Point[] {
    return this.queue
  }

  /** More mentions would be the points told twice. */
  get mayMention(): boolean {
    return this.mentions < MAX_MENTIONS
  }

  /** Slots that running text has no more use for. */
  get spent(): Slots {
    return { ...(this.described && empty(DESCRIBING)), ...(this.addressed && empty(ADDRESSING)) }
  }

  wasUsed(phrase: string): boolean {
    return this.used.has(phrase)
  }

  use(phrase: string): void {
    this.used.add(phrase)
  }

  /** False when the sentence has been said before. */
  keep(sentence: string): boolean {
    const key = keyOf(sentence)
    if (this.said.has(key)) return false
    this.said.add(key)
    return true
  }

  tell(points: readonly Point[]): void {
    for (const point of points) this.told.add(point)
  }

  isTold(point: Point): boolean {
    return this.told.has(point) || this.said.has(keyOf(labelledText(point)))
  }

  /** What saying this phrase has told of the brief. */
  note(phrase: string): void {
    if (holds(phrase, DESCRIBING)) this.described = true
    if (holds(phrase, ADDRESSING)) this.addressed = true
    if (NAME_SLOT.test(phrase)) this.named = true
    if (DATE_SLOT.test(phrase)) this.tell(this.terms.filter(({ role }) => role === 'date').slice(0, 1))
    if (POINT_SLOT.test(phrase)) this.mention(phrase.includes('{second}') ? 2 : 1)
  }

  /** The points that were mentioned go to the end of the queue. */
  private mention(count: number): void {
    this.mentions++
    const mentioned = this.queue.splice(0, count)
    this.tell(mentioned)
    this.queue.push(...mentioned)
  }
}
