import { CHANNEL_LIMITS } from '../channel-limits.ts'
import { FRAMEWORK_BEATS, OPENING } from '../frameworks.ts'
import type { Block } from '../markdown.ts'
import { sentencesFor } from '../sentences.ts'
import { labelledText } from '../slots.ts'
import { clip, lengthOf, upperFirst } from '../text.ts'
import type { Writer } from '../writer.ts'
import { list, type Plan } from './plan.ts'

const TITLE = 60

/** An ad: for Google's search, unless the channel is a social one. */
export const ad: Plan = (writer, { framework, brief }) => {
  const title = writer.title(framework, TITLE)
  const social = brief.channel === 'facebook' || brief.channel === 'instagram' || brief.channel === 'linkedin'
  return { title, blocks: social ? feedAd(writer, framework) : searchAd(writer) }
}

function searchAd(writer: Writer): Block[] {
  const {
    headline = 30,
    headlines: [, mostHeadlines] = [3, 5],
    description = 90,
    descriptions: [least, mostDescriptions] = [2, 4],
  } = CHANNEL_LIMITS.google_ads
  const lines = [...writer.facts.points, ...writer.facts.proofs, ...writer.facts.terms].map((point) =>
    upperFirst(labelledText(point)),
  )
  const fitting = lines.filter((line) => lengthOf(line) <= headline && !writer.isAvoided(line))
  const headlines = distinct([
    ...fitting.slice(0, 2),
    ...writer.all('headline', { max: headline, bare: true }),
  ]).slice(0, mostHeadlines)
  const all = writer.all('description', { max: description })
  const various = all.filter((text, i) => !all.slice(0, i).some((other) => repeats(text, other)))
  const descriptions = (various.length >= least ? various : all).slice(0, mostDescriptions)
  return [
    { kind: 'label', text: writer.label('headlines') },
    ...list(headlines),
    { kind: 'label', text: writer.label('descriptions') },
    ...list(descriptions),
  ]
}

function feedAd(writer: Writer, framework: keyof typeof FRAMEWORK_BEATS): Block[] {
  const { visible = 125, headline = 40, description = 30 } = CHANNEL_LIMITS.facebook
  const [opening = 'hook'] = FRAMEWORK_BEATS[framework].filter((beat) => OPENING.has(beat))
  const parts = [
    ...sentencesFor(opening, writer).slice(0, 1),
    ...writer
      .untold(writer.facts.points)
      .slice(0, 1)
      .map((point) => writer.sentence(point)),
    writer.say('ctaLead'),
  ]
  const primary = parts.reduce<string>(
    (text, part) => (part && lengthOf(`${text} ${part}`) <= visible ? `${text} ${part}`.trim() : text),
    '',
  )
  const headlines = writer.all('headline', { max: headline, bare: true })
  const small = writer.all('headline', { max: description, bare: true }).find((text) => text !== headlines[0])
  return [
    {
      kind: 'labelled',
      label: writer.label('primaryText'),
      text: primary || clip(writer.say('shortLine', { max: visible }) ?? writer.facts.callToAction, visible),
    },
    {
      kind: 'labelled',
      label: writer.label('headline'),
      text: headlines[0] ?? clip(writer.facts.callToAction, headline),
    },
    {
      kind: 'labelled',
      label: writer.label('description'),
      text: small ?? clip(writer.facts.callToAction, description),
    },
  ]
}

/** Do two descriptions begin with the same sentence? */
const repeats = (text: string, other: string) => firstOf(text) === firstOf(other)
const firstOf = (text: string) => text.split(/[.:]\s|\.$/, 1)[0]

const distinct = (lines: readonly string[]) => [
  ...new Map(lines.map((line) => [line.toLowerCase(), line])).values(),
]
