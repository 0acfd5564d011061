import { describe, expect, it } from 'vitest'
import type { TemplateVariable, VariableValues } from '#core/contracts/templates'
import { AppError } from '#core/errors'
import { checkVariables } from './check-variables.ts'

const of = (kind: TemplateVariable['kind'], extra: Partial<TemplateVariable> = {}): TemplateVariable => ({
  name: 'x',
  label: 'X',
  kind,
  required: true,
  example: '',
  ...extra,
})

function pathsRefused(variables: TemplateVariable[], values: VariableValues): string[] {
  try {
    checkVariables(variables, values)
    return []
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return (error.details.fields ?? []).map((field) => field.path)
  }
}

describe('checkVariables', () => {
  it.each([
    ['text', 'Lumen'],
    ['long_text', 'Two\nlines'],
    ['number', 40],
    ['link', 'https://example.com/a?b=c'],
  ] as const)('takes a %s', (kind, value) => {
    expect(checkVariables([of(kind)], { x: value })).toEqual({ x: value })
  })

  it('takes a list', () => {
    expect(checkVariables([of('list')], { x: ['one', 'two'] })).toEqual({ x: ['one', 'two'] })
  })

  it('takes a choice from its options only', () => {
    const choice = of('choice', { choices: ['red', 'blue'] })
    expect(pathsRefused([choice], { x: 'blue' })).toEqual([])
    expect(pathsRefused([choice], { x: 'green' })).toEqual(['variables.x'])
  })

  it.each([
    ['text', 5],
    ['text', 'two\nlines'],
    ['long_text', ['a']],
    ['number', '40'],
    ['list', 'one'],
    ['link', 'javascript:alert(1)'],
    ['link', 'example.com'],
  ] as const)('refuses for a %s the value %j', (kind, value) => {
    const given = typeof value === 'object' ? [...value] : value
    expect(pathsRefused([of(kind)], { x: given })).toEqual(['variables.x'])
  })

  it('wants required values, and leaves blank optional ones away', () => {
    expect(pathsRefused([of('text')], {})).toEqual(['variables.x'])
    expect(pathsRefused([of('list')], { x: ['  '] })).toEqual(['variables.x'])
    expect(checkVariables([of('text', { required: false })], { x: ' ' })).toEqual({})
    expect(checkVariables([of('list', { required: false })], { x: [] })).toEqual({})
  })

  it('refuses a value nobody asked for, and names inherited from objects', () => {
    expect(pathsRefused([], { extra: 'a' })).toEqual(['variables.extra'])
    expect(pathsRefused([of('text', { name: 'constructor' })], {})).toEqual(['variables.constructor'])
  })

  it('tells every fault at once', () => {
    const values = { a: 1, b: 'x' }
    expect(pathsRefused([of('text', { name: 'a' }), of('number', { name: 'b' })], values)).toEqual([
      'variables.a',
      'variables.b',
    ])
  })
})
