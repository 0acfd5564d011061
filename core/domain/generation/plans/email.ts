import { CHANNEL_LIMITS } from '../channel-limits.ts'
import { type Beat, FRAMEWORK_BEATS, OPENING } from '../frameworks.ts'
import type { Block } from '../markdown.ts'
import { ending, prose, sentencesFor } from '../sentences.ts'
import { clip, wordsOf } from '../text.ts'
import type { Writer } from '../writer.ts'
import { steps } from './blog-post.ts'
import { action, list, type Plan, paragraph } from './plan.ts'

const SUBJECT = CHANNEL_LIMITS.email.subject ?? 60
const PREHEADER = CHANNEL_LIMITS.email.preheader ?? 100
/** Beats of a sentence or two share a paragraph. */
const TOGETHER: ReadonlySet<Beat> = new Set(['fit', 'proof', 'terms'])
const POINTS = { short: 3, medium: 5, long: 12 }

/** An e-mail: subject and preheader, greeting, body, one call to action, sign-off. The title is the subject. */
export const email: Plan = (writer, { framework, brief }) => {
  const subject = writer.chance(0.4)
    ? writer.title(framework, SUBJECT)
    : (writer.say('subject', { max: SUBJECT, apart: true, bare: true }) ?? writer.title(framework, SUBJECT))
  const preheader = writer.all('preheader', { max: PREHEADER }).find((text) => !overlaps(text, subject)) ?? ''
  const beats = FRAMEWORK_BEATS[framework]
  const body: Block[] = paragraph(
    beats.filter((beat) => OPENING.has(beat)).flatMap((beat) => sentencesFor(beat, writer)),
  )
  for (const beat of beats.filter((other) => !OPENING.has(other) && !TOGETHER.has(other)))
    body.push(...part(beat, writer, POINTS[brief.length]))
  body.push(
    ...paragraph(
      [...TOGETHER].filter((beat) => beats.includes(beat)).flatMap((beat) => sentencesFor(beat, writer)),
    ),
  )
  const date = writer.facts.terms.some(({ role }) => role === 'date') && !beats.includes('terms')
  const closing = paragraph([...(brief.length === 'short' ? [] : ending(writer)), writer.say('beforeAction')])
  const postscript = date ? paragraph([writer.say('postscript')]) : []
  return {
    title: subject,
    blocks: [
      { kind: 'labelled', label: writer.label('subject'), text: subject },
      ...(preheader
        ? [{ kind: 'labelled', label: writer.label('preheader'), text: clip(preheader, PREHEADER) } as const]
        : []),
      ...paragraph([writer.say('greeting')]),
      ...body,
      ...closing,
      action(writer),
      ...(writer.chance(0.5) ? paragraph([writer.say('lastWord')]) : []),
      ...paragraph([writer.say('signOff')]),
      ...paragraph([writer.label('sender')]),
      ...postscript,
    ],
  }
}

/** Two lines that share three words in a row say the same. */
function overlaps(one: string, other: string): boolean {
  const words = wordsOf(one.toLowerCase())
  const text = wordsOf(other.toLowerCase()).join(' ')
  return words.some((_, i) => i + 3 <= words.length && text.includes(words.slice(i, i + 3).join(' ')))
}

function part(beat: Beat, writer: Writer, most: number): Block[] {
  const points = writer.facts.points.slice(0, most)
  if (beat === 'steps') return steps(writer)
  if (beat === 'reasons')
    return points.flatMap((point) => paragraph([writer.sentence(point), writer.detail(point)]))
  if (beat === 'points' || beat === 'numbered') {
    const asList = points.length > 2 && (beat === 'numbered' || writer.chance(0.65))
    if (!asList) return paragraph(prose(writer, points))
    return [...paragraph([writer.say('listLead')]), ...list(writer.items(points), beat === 'numbered')]
  }
  return paragraph(sentencesFor(beat, writer))
}
