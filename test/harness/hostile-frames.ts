import * as Y from 'yjs'
import { awarenessFrame, step1Frame, step2Frame, updateFrame } from '#objects/collaboration-session/frames'
import type { Random } from './seeded.ts'

/** Frames as a real client sends them, made by one that writes, marks, deletes and moves its cursor. */
export function realFrames(random: Random, count: number): Uint8Array[] {
  const doc = new Y.Doc()
  doc.clientID = 1_000 + random.below(1_000_000)
  const frames = [step1Frame(Y.encodeStateVector(doc))]
  doc.on('update', (update: Uint8Array) => frames.push(updateFrame(update)))
  const element = new Y.XmlElement('paragraph')
  const text = new Y.XmlText('Roasted on Tuesday.')
  doc.getXmlFragment('body').insert(0, [element])
  element.insert(0, [text])
  while (frames.length < count) {
    const dice = random.below(6)
    if (dice < 2) doc.getText('title').insert(0, random.pick(['a', 'é', '🌱', 'word ']))
    else if (dice === 2) text.insert(random.below(text.length), 'x')
    else if (dice === 3) text.format(0, 1 + random.below(text.length), { bold: random.below(2) === 0 })
    else if (dice === 4) text.delete(random.below(text.length), 1)
    else
      frames.push(
        awarenessFrame([
          { clientId: doc.clientID, clock: frames.length, state: JSON.stringify({ cursor: frames.length }) },
        ]),
      )
    if (text.length < 4) text.insert(0, 'more of it')
  }
  frames.push(step2Frame(Y.encodeStateAsUpdate(doc)))
  return frames
}

const noise = (random: Random, length: number) => Uint8Array.from({ length }, () => random.below(256))
/** The largest numbers that a length may claim to be, and what lies beyond them. */
const LENGTHS = [
  [255, 255, 255, 255, 15],
  [255, 255, 255, 255, 255, 255, 255, 15],
  [255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 127],
  [128, 128, 128, 128, 128, 128, 0],
]

function flipped(random: Random, frame: Uint8Array): Uint8Array {
  const bytes = frame.slice()
  for (let n = 0; n <= random.below(8); n++) {
    const at = random.below(bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
  }
  return bytes
}

/** One frame that no honest client would send; `huge` is a size above the limit. */
export function hostileFrame(random: Random, real: readonly Uint8Array[], huge: number): Uint8Array {
  const frame = random.pick(real)
  const cut = random.below(frame.length)
  switch (random.below(8)) {
    case 0:
      return noise(random, random.below(200))
    case 1:
      return frame.slice(0, cut)
    case 2:
    case 3:
      return flipped(random, frame)
    case 4:
      return new Uint8Array([random.below(256), ...frame.slice(1)])
    case 5:
      return new Uint8Array([...frame.slice(0, cut), ...random.pick(LENGTHS), ...frame.slice(cut)])
    case 6:
      return new Uint8Array([random.below(4), random.below(4), ...random.pick(LENGTHS), ...noise(random, 20)])
    default:
      return random.below(60) === 0 ? new Uint8Array(huge) : new Uint8Array([...frame, ...random.pick(real)])
  }
}
