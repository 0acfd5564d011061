import type { Brief } from '../../../contracts/generation.ts'
import { advice, adviceHeading, doubtsAnswered, essayOn, steps } from '../elaborate.ts'
import type { GeneralEssay } from '../essays.ts'
import type { Block } from '../markdown.ts'
import type { Writer } from '../writer.ts'
import { ARTICLE_WORDS, wordsIn } from './lengths.ts'
import { heading, list, paragraph, textOf } from './plan.ts'
import { questions } from './questions.ts'

/** Close enough: another section would go as far beyond as this falls short. */
const ENOUGH = 0.93

/** Makes use of some of the room that is left (words). */
type Section = (writer: Writer, room: number, length: Brief['length']) => Block[]
/** Of a brief with fewer facts than these no long article is made. */
const FEW = 3
/** How long it may become, in lengths of what it has to say of its own. */
const OWN_SHARE = 2
/** Words of a doubt with its reply, and of a paragraph. */
const DOUBT = 30
/** More doubts than these would talk a reader out of it. */
const MOST_DOUBTS = { short: 2, medium: 3, long: 5 }
const PARAGRAPH = 70

const underHeading = (writer: Writer, kind: keyof GeneralEssay['headings'], blocks: Block[]): Block[] =>
  blocks.length > 0 ? [...heading(adviceHeading(kind, writer)), ...blocks] : []

const why: Section = (writer) => {
  const essays = writer.facts.points.slice(0, 2).flatMap((point) => paragraph([essayOn(point, writer)]))
  return essays.length > 0 ? [...heading(writer.say('hWhy', { bare: true })), ...essays] : []
}
const doubts: Section = (writer, room, length) =>
  underHeading(
    writer,
    'doubts',
    asList(doubtsAnswered(writer, Math.min(MOST_DOUBTS[length], Math.max(2, Math.round(room / DOUBT))))),
  )
const compare: Section = (writer, room) => {
  const again = room > 3 * PARAGRAPH ? paragraph([advice('compare', writer)]) : []
  return underHeading(writer, 'compare', [...paragraph([advice('compare', writer)]), ...again])
}
const plan: Section = (writer) => underHeading(writer, 'plan', list(steps(writer), true))
const leaveIt: Section = (writer) => underHeading(writer, 'leaveIt', paragraph([advice('leaveIt', writer)]))
const afterwards: Section = (writer) =>
  underHeading(writer, 'afterwards', paragraph([advice('afterwards', writer)]))
const raised: Section = (writer) => questions(writer, 3)

const asList = (items: { lead: string; text: string }[]): Block[] =>
  items.length > 0 ? [{ kind: 'list', ordered: false, items }] : []

/** What an article of this length may take in, the most useful first. */
const SECTIONS: Record<Brief['length'], readonly Section[]> = {
  short: [why, plan, doubts],
  medium: [compare, doubts, plan, raised, leaveIt, afterwards],
  long: [compare, doubts, plan, leaveIt, afterwards],
}

/**
 * Sections that help with any decision, as many as the length asked for leaves room for. From a brief of few facts
 * they take no more room than what the text has to say of its own: it becomes a short article, not one about nothing.
 */
export function sectionsToFill(writer: Writer, length: Brief['length'], words: number): Block[] {
  const blocks: Block[] = []
  const { points, proofs, terms } = writer.facts
  const asked = ARTICLE_WORDS[length]
  const isThin = points.length + proofs.length + terms.length < FEW
  const most = isThin ? Math.min(asked, words * OWN_SHARE) : asked
  let total = words
  for (const section of SECTIONS[length]) {
    const room = most - total
    if (room <= most * (1 - ENOUGH)) break
    const added = section(writer, room, length)
    total += wordsIn(textOf(added))
    blocks.push(...added)
  }
  return blocks
}
