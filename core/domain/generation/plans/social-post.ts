import type { Brief } from '../../../contracts/generation.ts'
import { CHANNEL_LIMITS } from '../channel-limits.ts'
import { FRAMEWORK_BEATS, OPENING } from '../frameworks.ts'
import type { Block } from '../markdown.ts'
import { introduce, sentencesFor } from '../sentences.ts'
import { lengthOf } from '../text.ts'
import type { Writer } from '../writer.ts'
import { list, type Plan, paragraph } from './plan.ts'

const MAX_TITLE = 70
const POINTS = { short: 2, medium: 3, long: 5 }

/** A post for the channel named, LinkedIn unless another is. */
export const socialPost: Plan = (writer, wish) => {
  const title = writer.title(wish.framework, MAX_TITLE)
  const channel = wish.brief.channel
  if (channel === 'x') return { title, blocks: paragraph([tweet(writer)]) }
  const known = channel === 'instagram' || channel === 'facebook' ? channel : 'linkedin'
  return { title, blocks: post(writer, wish.framework, wish.brief.length, known) }
}

function post(
  writer: Writer,
  framework: keyof typeof FRAMEWORK_BEATS,
  length: Brief['length'],
  channel: 'linkedin' | 'instagram' | 'facebook',
): Block[] {
  const { points, proofs, terms, callToAction, link } = writer.facts
  const [opening = 'hook'] = FRAMEWORK_BEATS[framework].filter((beat) => OPENING.has(beat))
  const [first, ...more] = sentencesFor(opening, writer)
  const few = writer.fresh(points).slice(0, POINTS[length])
  const asList =
    few.length > 2 &&
    (few.some((point) => writer.isNamed(point)) || writer.chance(channel === 'linkedin' ? 0.7 : 0.35))
  const told = asList
    ? [...paragraph([writer.say('listLead')]), ...list(writer.items(few), framework === 'listicle')]
    : writer
        .untold(few)
        .flatMap((point, i) =>
          paragraph([writer.sentence(point), i === 0 && length !== 'short' ? writer.detail(point) : null]),
        )
  return [
    ...paragraph([first]),
    ...paragraph([...more, ...introduce(writer)]),
    ...told,
    ...paragraph(
      writer
        .untold([...proofs, ...terms])
        .slice(0, 3)
        .map((point) => writer.sentence(point)),
    ),
    ...(writer.chance(0.5) ? paragraph([writer.say('comment')]) : []),
    ...paragraph([`${callToAction}: ${link ?? writer.label('link')}`]),
    ...paragraph([writer.hashtags(CHANNEL_LIMITS[channel].hashtags ?? 3).join(' ')]),
  ]
}

/** One post of at most 280 characters: what fits, whole sentences only. */
function tweet(writer: Writer): string {
  const { callToAction, link, points, proofs, terms } = writer.facts
  const max = CHANNEL_LIMITS.x.characters ?? 280
  const ending = `${callToAction}: ${link && lengthOf(link) <= 100 ? link : writer.label('link')}`
  const tags = writer.hashtags(CHANNEL_LIMITS.x.hashtags ?? 2)
  const parts: string[] = []
  const room = () => max - lengthOf([...parts, ending].join(' ')) - 1
  const add = (text: string | null) => {
    if (text && lengthOf(text) <= room()) parts.push(text)
  }
  add(writer.say('hook', { max: Math.min(room(), 140) }))
  add(writer.say('shortLine', { max: room() }))
  for (const point of [...points, ...proofs, ...terms].slice(0, 4))
    if (room() > 60 && writer.untold([point]).length > 0) add(writer.sentence(point))
  const tail = tags.reduce(
    (text, tag) => (lengthOf([...parts, `${text} ${tag}`].join(' ')) <= max ? `${text} ${tag}` : text),
    ending,
  )
  return [...parts, tail].join(' ')
}
