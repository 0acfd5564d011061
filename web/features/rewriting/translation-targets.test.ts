import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#core/contracts/common'
import { translationTargets } from './translation-targets.ts'

const composer = { offlineComposer: true, languages: LANGUAGES.slice(0, 2) }
const model = { offlineComposer: false, languages: [...LANGUAGES] }

describe('the languages a text can be translated to', () => {
  it('are all a model writes but its own', () => {
    expect(translationTargets([composer, model], 'es')).toEqual(LANGUAGES.filter((one) => one !== 'es'))
  })

  it('are none by the offline composer, which writes two but translates nothing', () => {
    expect(translationTargets([composer], 'es')).toEqual([])
  })
})
