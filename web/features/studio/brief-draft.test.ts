import { describe, expect, it } from 'vitest'
import type { Template } from '#core/contracts/templates'
import { carriedBy, emptyBrief, toGenerateInput } from './brief-draft.ts'

const template: Template = {
  id: 't1',
  name: 'Launch',
  description: '',
  type: 'email',
  language: 'en',
  framework: 'aida',
  channel: 'email',
  prompt: 'Announce {{ coffee }}.',
  variables: [
    { name: 'coffee', label: 'Coffee', kind: 'text', required: true, example: '' },
    { name: 'notes', label: 'Notes', kind: 'list', required: false, example: '' },
  ],
  limits: {},
  archivedAt: null,
  builtIn: true,
  version: 1,
  updatedAt: null,
}
const brief = { ...emptyBrief('en'), what: 'A new coffee from Huila' }

describe('from the form to the request', () => {
  it('leaves out what was not chosen, and empty key points', () => {
    const { input } = toGenerateInput({ ...brief, keyPoints: ['  Red plum ', '', '  '] }, null)
    expect(input).toEqual({
      type: 'blog_post',
      brief: expect.objectContaining({ what: 'A new coffee from Huila', keyPoints: ['Red plum'] }),
    })
  })

  it.each(['', '   \n'])('asks for what to write about when it is %j', (what) => {
    expect(toGenerateInput({ ...brief, what }, null).faults).toEqual({ 'brief.what': { kind: 'required' } })
  })

  it('names the field that is too long and its limit', () => {
    const { faults } = toGenerateInput(
      { ...brief, callToAction: 'x'.repeat(121), keyPoints: ['y'.repeat(301)] },
      null,
    )
    expect(faults).toEqual({
      'brief.callToAction': { kind: 'tooLong', max: 120 },
      'brief.keyPoints.0': { kind: 'tooLong', max: 300 },
    })
  })

  it('asks for parts where the type has some', () => {
    const parts = { ...brief, inFields: true }
    expect(toGenerateInput({ ...parts, type: 'ad' }, null).input).toMatchObject({ inFields: true })
    expect(toGenerateInput(parts, null).input).not.toHaveProperty('inFields')
  })

  it('asks for a required variable of the template', () => {
    const chosen = { ...brief, templateId: 't1', variables: { coffee: '' } }
    expect(toGenerateInput(chosen, template).faults).toEqual({ 'variables.coffee': { kind: 'required' } })
  })

  it('sends the variables the template asks for and no others', () => {
    const chosen = { ...brief, templateId: 't1', variables: { coffee: 'Huila', notes: [], gone: 'x' } }
    expect(toGenerateInput(chosen, template).input).toMatchObject({
      templateId: 't1',
      variables: { coffee: 'Huila' },
    })
  })
})

describe('choosing a template', () => {
  it('brings the channel it is written for, and leaves the brief’s own when it serves several', () => {
    expect({ ...brief, ...carriedBy(template) }.channel).toBe('email')
    expect({ ...brief, channel: 'x', ...carriedBy({ channel: null }) }.channel).toBe('x')
    expect({ ...brief, channel: 'x', ...carriedBy(undefined) }.channel).toBe('x')
  })
})
