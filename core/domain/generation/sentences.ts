import { advice } from './elaborate.ts'
import type { Point } from './facts.ts'
import type { Beat } from './frameworks.ts'
import { closed, upperFirst } from './text.ts'
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

/** What is wrong without it; it is dwelt on only where the brief says what it is. */
const problem = (writer: Writer): string[] =>
  said(writer.problem(), writer.facts.pain || writer.facts.problem ? writer.say('agitate') : null)

/** What the subject is, named and described as far as the brief does. */
export function introduce(writer: Writer): string[] {
  const { name, thing, ref, news } = writer.facts.subject
  if (news) return said(writer.say('introduceNews'))
  const described = name && thing ? writer.say('introduce') : null
  const told = thing && thing.length > ref.length + 2 ? (described ?? writer.say('introduceThing')) : null
  return said(told ?? (writer.named ? null : writer.say('introduceName')))
}

/** A template’s answer, as a sentence. */
const given = (writer: Writer, text: string) => said(writer.once(closed(upperFirst(text))))

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
      return problem(writer)
    case 'scene':
      return writer.facts.scene
        ? given(writer, writer.facts.scene)
        : said(writer.say('scene'), ...problem(writer))
    case 'turn':
      return [
        ...(writer.facts.turn ? given(writer, writer.facts.turn) : said(writer.say('turn'))),
        ...introduce(writer),
      ]
    case 'situation':
      return said(writer.say('situation'), ...problem(writer))
    case 'goal':
      return said(writer.say('goal'))
    case 'count':
      return said(writer.say('count', counted(writer)) ?? writer.say('hook'))
    case 'introduce':
      return introduce(writer)
    case 'after':
      return writer.hasProblem ? said(writer.say('after')) : []
    case 'fit':
      return said(writer.say('fit'))
    case 'proof':
      return withLead(writer, 'proofLead', proofs)
    case 'terms':
      return withLead(writer, 'termsLead', writer.untold(terms))
    case 'tips':
      return said(advice('tips', writer), advice('tips', writer))
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
  const told = untold.length >= 2 || untold.length === points.length - 1 ? untold : points
  const named = told.filter((point) => writer.isNamed(point))
  if (named.length < 2) return told.map((point) => writer.sentence(point))
  const others = told.filter((point) => !named.includes(point))
  return [...others.map((point) => writer.sentence(point)), writer.several(named)]
}

function withLead(writer: Writer, lead: 'proofLead' | 'termsLead', points: readonly Point[]): string[] {
  const sentences = said(...points.map((point) => writer.sentence(point)))
  const introduced = sentences.some((sentence) => sentence.includes(': '))
  return sentences.length > 1 && !introduced && writer.chance(0.5)
    ? said(writer.say(lead), ...sentences)
    : sentences
}

/** The way out of a text: the last thought, then what to do. */
export const ending = (writer: Writer): string[] => said(writer.say('close'))
