import { type Beat, FRAMEWORK_BEATS, OPENING } from '../frameworks.ts'
import type { Block } from '../markdown.ts'
import type { Move } from '../phrases.ts'
import { prose, sentencesFor } from '../sentences.ts'
import { labelledText } from '../slots.ts'
import { closed, upperFirst } from '../text.ts'
import type { Writer } from '../writer.ts'
import { heading, type Plan } from './plan.ts'

const MAX_TITLE = 70
const POINTS = { short: 2, medium: 3, long: 6 }
/** Speakers of both languages read about this many words a second without haste. */
const WORDS_A_SECOND = 2.5

interface Scene {
  visual: Move
  /** What is told while it lasts. */
  told?: string
  voice: (string | null)[]
}

/** A script in scenes; each lasts as long as its words take to say. */
export const videoScript: Plan = (writer, { framework, brief }) => {
  const title = writer.title(framework, MAX_TITLE)
  const beats = FRAMEWORK_BEATS[framework]
  const scenes: Scene[] = beats.flatMap((beat) => sceneFor(beat, writer, POINTS[brief.length]))
  scenes.push({
    visual: 'visualEnd',
    voice: [
      brief.length === 'short' ? null : writer.say('close', { max: 110 }),
      writer.say('ctaLead') ?? `${writer.facts.callToAction}.`,
    ],
  })
  let from = 0
  let number = 0
  const blocks = scenes.flatMap(({ visual, voice, told }): Block[] => {
    const words = voice.filter(Boolean).join(' ')
    const picture = words ? pictureFor(writer, visual, told) : null
    if (!words) return []
    const to = from + Math.max(3, Math.ceil(words.split(/\s+/).length / WORDS_A_SECOND))
    const title = `${writer.label('scene')} ${++number} (${clock(from)}–${clock(to)})`
    from = to
    return [
      ...heading(title),
      ...(picture ? [{ kind: 'labelled', label: writer.label('visual'), text: picture } as const] : []),
      { kind: 'labelled', label: writer.label('voice'), text: words },
    ]
  })
  return { title, blocks }
}

function sceneFor(beat: Beat, writer: Writer, most: number): Scene[] {
  const { points } = writer.facts
  if (
    beat === 'points' ||
    beat === 'details' ||
    beat === 'reasons' ||
    beat === 'numbered' ||
    beat === 'steps'
  ) {
    if (beat === 'steps')
      return writer.facts.steps.map((step) => ({
        visual: 'visualPoint' as const,
        told: step,
        voice: [writer.once(closed(upperFirst(step)))],
      }))
    const shown = writer.fresh(points).slice(0, most)
    const named = shown.filter((point) => writer.isNamed(point))
    const together = named.length > 1 ? named : []
    const scenes = shown
      .filter((point) => !together.includes(point))
      .map((point) => ({
        visual: 'visualPoint' as const,
        told: labelledText(point),
        voice: [writer.sentence(point), beat === 'reasons' ? writer.detail(point) : null],
      }))
    if (together.length === 0) return scenes
    const [first] = together
    return [
      ...scenes,
      { visual: 'visualPoint', told: first && labelledText(first), voice: [writer.several(together)] },
    ]
  }
  if (beat === 'fit' || beat === 'proof') return []
  if (beat === 'terms') {
    const facts = [...writer.facts.proofs, ...writer.facts.terms]
    const [first] = facts
    return first ? [{ visual: 'visualText', told: labelledText(first), voice: prose(writer, facts) }] : []
  }
  const visual =
    beat === 'problem' || beat === 'scene'
      ? 'visualProblem'
      : OPENING.has(beat)
        ? 'visualHook'
        : beat === 'introduce'
          ? 'visualProduct'
          : 'visualText'
  return [{ visual, voice: sentencesFor(beat, writer) }]
}

/** What is seen while a point is told shows that point. */
function pictureFor(writer: Writer, visual: Move, told: string | undefined): string | null {
  if (!told) return writer.say(visual) ?? writer.say('visualProduct')
  const Top = upperFirst(withoutMarks(told))
  return writer.say(visual, { slots: { Top } }) ?? writer.say('visualText', { slots: { Top } })
}

/** A quotation as it stands between other quotation marks. */
const withoutMarks = (text: string) => text.replace(/[“”"«»]/g, '')

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
