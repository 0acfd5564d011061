import { describe, expect, it } from 'vitest'
import { BUILT_IN_TEMPLATES } from './built-in/index.ts'
import { exampleText } from './example-text.ts'

describe('the example of a template', () => {
  it.each(['en', 'es'] as const)('exists for every built-in one in %s', (language) => {
    for (const template of BUILT_IN_TEMPLATES.filter((one) => one.language === language)) {
      const example = exampleText(template, '- Benefit: Reports in half the time\n')
      expect(example?.title).toBeTruthy()
      expect(example?.body).toBeTruthy()
    }
  })

  it('is always the same, and none in a language the composer does not know', () => {
    const template = { type: 'email', framework: 'aida', channel: null, language: 'en' } as const
    expect(exampleText(template, '- Proof: 320 agencies')).toEqual(
      exampleText(template, '- Proof: 320 agencies'),
    )
    expect(exampleText({ ...template, language: 'ja' }, '')).toBeNull()
  })
})
