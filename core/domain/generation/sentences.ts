import type { Point } from './facts.ts'
import type { Beat } from './frameworks.ts'
import type { Writer } from './writer.ts'

const said = (...sentences: (string | null | undefined)[]) =>
  sentences.filter((sentence): sentence is string => Boolean(sentence))

const counted = (writer: Writer) => {
  const { points } = writer.facts
  return {
    slots: {
      count: points.length > 2 ? String(points.length) : null,
      Count: points.length > 2 ? String(points.length) : null,
    },
  }
}

/** What the subject is, named and described as far as the brief does. */
export function introduce(writer: Writer): string[] {
  const { name, thing, ref } = writer.facts.subject
  if (name && thing) return said(writer.say('introduce') ?? writer.say('introduceName'))
  if (thing && thing.length > ref.length + 2)
    return said(writer.say('introduceThing') ?? writer.say('introduceName'))
  return said(writer.say('introduceName'))
}

/** The sentences of one beat. Lists are the plans' own affair, so points come as sentences here. */
export function sentencesFor(beat: Beat, writer: Writer): string[] {
  const { points, proofs, terms } = writer.facts
  switch (beat) {
    case 'opening':
      return said(
        (writer.chance(0.25) ? writer.say('promise') : null) ?? writer.say('hook') ?? writer.say('problem'),
      )
    case 'hook':
      return said(writer.say('hook') ?? writer.say('problem'))
    case 'promise':
      return said(writer.say('promise') ?? writer.say('hook'))
    case 'problem':
      return said(writer.problem(), writer.say('agitate'))
    case 'scene':
      return said(writer.say('scene'), writer.chance(0.6) ? writer.problem() : writer.say('agitate'))
    case 'turn':
      return said(writer.say('turn'), ...introduce(writer))
    case 'situation':
      return said(writer.say('situation'), writer.problem(), writer.say('agitate'))
    case 'goal':
      return said(writer.say('goal'))
    case 'count':
      return said(writer.say('count', counted(writer)) ?? writer.say('hook'))
    case 'introduce':
      return introduce(writer)
    case 'after':
      return said(writer.say('after'), writer.detail(points[0]))
    case 'fit':
      return said(writer.say('fit'))
    case 'proof':
      return withLead(writer, 'proofLead', proofs)
    case 'terms':
      return withLead(writer, 'termsLead', terms)
    case 'tips':
      return said(writer.say('buyerTip'), writer.say('buyerTip'))
    case 'steps':
    case 'points':
    case 'details':
    case 'reasons':
    case 'numbered':
      return said(...prose(writer, points))
  }
}

/** Points as sentences; those told already stay away while two others are left. */
export function prose(writer: Writer, points: readonly Point[]): (string | null)[] {
  const untold = writer.untold(points)
  return (untold.length >= 2 || untold.length === points.length - 1 ? untold : points).map((point) =>
    writer.sentence(point),
  )
}

function withLead(writer: Writer, lead: 'proofLead' | 'termsLead', points: readonly Point[]): string[] {
  const sentences = said(...points.map((point) => writer.sentence(point)))
  return sentences.length > 1 && writer.chance(0.5) ? said(writer.say(lead), ...sentences) : sentences
}

/** The way out of a text: the last thought, then what to do. */
export function ending(writer: Writer, text: string): string[] {
  return said(writer.favourite(text), writer.say('close'))
}
