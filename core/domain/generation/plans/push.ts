import { CHANNEL_LIMITS } from '../channel-limits.ts'
import { clip } from '../text.ts'
import { type Plan, paragraph } from './plan.ts'

const TITLE = CHANNEL_LIMITS.push.title ?? 50
const TEXT = CHANNEL_LIMITS.push.characters ?? 120

/** A notification: the title is its title, the body its text. */
export const push: Plan = (writer, { framework }) => {
  const title =
    writer.say('pushTitle', { max: TITLE, apart: true, bare: true }) ?? writer.title(framework, TITLE)
  const texts = writer.all('pushText', { max: TEXT })
  const text = texts.find((candidate) => !candidate.toLowerCase().includes(title.toLowerCase())) ?? texts[0]
  return { title: clip(title, TITLE), blocks: paragraph([text ?? clip(writer.facts.callToAction, TEXT)]) }
}
