import type { VoicePortrait } from '#core/contracts/brand'
import type { VoiceNumbers } from '#core/domain/brand/portrait/portrait'

export type NumberName = Exclude<keyof VoiceNumbers, 'address'>

interface Scale {
  name: NumberName
  max: number
  step: number
}

/** The numbers by what they are about, with the range a person can set. */
export const GROUPS: readonly { group: string; numbers: readonly Scale[] }[] = [
  {
    group: 'rhythm',
    numbers: [
      { name: 'sentenceWords', max: 40, step: 0.5 },
      { name: 'exclamations', max: 100, step: 1 },
      { name: 'emoji', max: 10, step: 0.1 },
    ],
  },
  {
    group: 'register',
    numbers: [
      { name: 'formality', max: 100, step: 1 },
      { name: 'contractions', max: 100, step: 1 },
    ],
  },
  {
    group: 'person',
    numbers: [
      { name: 'firstSingular', max: 100, step: 1 },
      { name: 'firstPlural', max: 100, step: 1 },
      { name: 'secondPerson', max: 100, step: 1 },
      { name: 'thirdPerson', max: 100, step: 1 },
    ],
  },
  {
    group: 'vocabulary',
    numbers: [
      { name: 'longWords', max: 60, step: 1 },
      { name: 'variety', max: 100, step: 1 },
    ],
  },
]

/** The portrait with one number set by a person; set to what was measured, it counts as measured again. */
export function corrected<K extends keyof VoiceNumbers>(
  portrait: VoicePortrait,
  name: K,
  value: VoiceNumbers[K],
): VoicePortrait {
  const { [name]: _before, ...others } = portrait.corrected
  const same = portrait.measured[name] === value
  return { ...portrait, corrected: same ? others : { ...others, [name]: value } }
}
