import type { GeneralEssay } from './essays.ts'
import type { Point, Topic } from './facts.ts'
import { shuffled } from './random.ts'
import type { Writer } from './writer.ts'

/** A question or a doubt, and what there is to say to it. */
interface Asked {
  lead: string
  text: string
}

/** A paragraph on what a point speaks of; null when its topic is not known. */
export const essayOn = (point: Point, writer: Writer): string | null =>
  point.topic && writer.anyOf(writer.bank.essays[point.topic].explain)

/** A line to check for each topic of the brief. */
export const checks = (writer: Writer): string[] =>
  topicsOf(writer).flatMap((topic) => writer.anyOf([writer.bank.essays[topic].check]) ?? [])

/** Questions that the topics of the brief raise. */
export const asked = (writer: Writer, most: number): Asked[] =>
  answered(
    writer,
    topicsOf(writer).map((topic) => {
      const { question, answer } = writer.bank.essays[topic]
      return { lead: question, text: answer }
    }),
    most,
  )

export const doubtsAnswered = (writer: Writer, most: number): Asked[] =>
  answered(
    writer,
    shuffled(writer.general.doubts, writer.random).map(({ doubt, reply }) => ({
      lead: doubt,
      text: reply,
    })),
    most,
  )

/** One line or paragraph that helps with any decision, or any visit. */
export const advice = (kind: 'compare' | 'leaveIt' | 'afterwards' | 'tips' | 'start', writer: Writer) =>
  writer.anyOf(writer.general[kind])

export const adviceHeading = (kind: keyof GeneralEssay['headings'], writer: Writer) =>
  writer.anyOf(writer.general.headings[kind], { bare: true })

/** The steps to a decision, in their order. */
export const steps = (writer: Writer): string[] =>
  writer.general.plan.flatMap((step) => writer.anyOf([step]) ?? [])

/** Topics of the points, each once, in the order in which they are told. */
function topicsOf({ facts }: Writer): Topic[] {
  return [...new Set([...facts.points, ...facts.terms].flatMap(({ topic }) => topic ?? []))]
}

/** The first of these that can be put and answered, none of them twice. */
function answered(writer: Writer, pairs: readonly Asked[], most: number): Asked[] {
  const found: Asked[] = []
  for (const { lead, text: told } of pairs) {
    if (found.length === most) break
    const text = writer.isAvoided(lead) ? null : writer.anyOf([told])
    if (text && writer.once(lead)) found.push({ lead, text })
  }
  return found
}
