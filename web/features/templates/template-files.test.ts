import { describe, expect, it } from 'vitest'
import { readTemplateFile } from './template-files.ts'

const template = { name: 'Launch', type: 'email', prompt: 'Write about {{ product }}.' }
const file = (value: unknown) => new Blob([typeof value === 'string' ? value : JSON.stringify(value)])
const whole = { format: 'marquee.templates', version: 1, templates: [template] }

describe('a file of templates', () => {
  it('is read by the contract, with or without a byte order mark', async () => {
    for (const mark of ['', '\uFEFF']) {
      const read = await readTemplateFile(file(mark + JSON.stringify(whole)))
      expect(read).toMatchObject({ file: { templates: [{ ...template, language: 'en', limits: {} }] } })
    }
  })

  it.each([
    ['notJson', 'name,prompt\na,b'],
    ['tooLarge', ' '.repeat(1_000_001)],
  ])('that is %s is refused', async (kind, text) => {
    expect(await readTemplateFile(file(text))).toEqual({ fault: { kind } })
  })

  it('with a fault names its place', async () => {
    const wrong = { ...whole, templates: [template, { ...template, type: 'sonnet' }] }
    expect(await readTemplateFile(file(wrong))).toMatchObject({
      fault: { kind: 'invalid', path: 'templates.1.type' },
    })
  })
})
