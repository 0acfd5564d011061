import { describe, expect, it } from 'vitest'
import type { TemplateVariable } from '#core/contracts/templates'
import { AppError } from '#core/errors'
import { checkPrompt } from './check-prompt.ts'

const variable = (name: string): TemplateVariable => ({
  name,
  label: name,
  kind: 'text',
  required: true,
  example: '',
})

function faultsOf(prompt: string, ...names: string[]) {
  try {
    checkPrompt({ prompt, variables: names.map(variable) })
    return []
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return error.details.fields ?? []
  }
}

describe('checkPrompt', () => {
  it.each([
    ['Write about {{ product }}.'],
    ['{% if product %}About {{ product | upcase }}{% else %}About us{% endif %}'],
    ['{% for point in product %}{{ forloop.index }}. {{ point }}{% endfor %}'],
    ['{% assign name = product | append: "!" %}{{ name }}'],
    ['{% comment %}{{ anything }}{% endcomment %}plain {% raw %}{{ braces }}{% endraw %}'],
  ])('accepts %s', (prompt) => {
    expect(faultsOf(prompt, 'product')).toEqual([])
  })

  it('names the place of an undeclared variable', () => {
    expect(faultsOf('Dear reader,\nabout {{ prodct }}', 'product')).toEqual([
      {
        path: 'prompt',
        message: 'Line 2, column 10: the variable “prodct” is not declared.',
        reason: 'undeclared',
        name: 'prodct',
        line: 2,
        column: 10,
      },
    ])
  })

  it.each([
    ['{{ product | shout }}', 'undefined filter: shout', 'Line 1, column 1'],
    ['\n{% teleport %}', 'tag "teleport" not found', 'Line 2, column 1'],
    ['{% include "secrets" %}', 'tag "include" not found', 'Line 1'],
    ['{% render "secrets" %}', 'tag "render" not found', 'Line 1'],
    ['{% layout "secrets" %}', 'tag "layout" not found', 'Line 1'],
    ['{% if product %}', 'not closed', 'Line 1'],
    ['{{ product', 'not closed', 'Line 1'],
    ['\n{% for n in (1..1000000000) %}x{% endfor %}', 'a loop or repetition takes more memory', 'Line 2'],
  ])('refuses %j', (prompt, reason, place) => {
    const [fault] = faultsOf(prompt, 'product')
    expect(fault?.path).toBe('prompt')
    expect(fault?.message).toContain(reason)
    expect(fault?.message).toContain(place)
  })

  it.each([
    ['{{ product | shout }}', { reason: 'unknown_filter', name: 'shout', line: 1, column: 1 }],
    ['\n{% teleport %}', { reason: 'unknown_tag', name: 'teleport', line: 2, column: 1 }],
    ['{% if product %}', { reason: 'not_closed', name: '{% if product %}', line: 1, column: 1 }],
    ['{{ product', { reason: 'not_closed', name: '{{ product', line: 1, column: 1 }],
    ['{% endif %}', { reason: 'unknown_tag', name: 'endif', line: 1, column: 1 }],
    ['{% assign = 2 %}', { reason: 'not_liquid', line: 1 }],
    ['{% for n in (1..1000000000) %}x{% endfor %}', { reason: 'too_much_memory', line: 1, column: 1 }],
    ['{% for a in (1..9999) %}{% for b in (1..9) %}{% endfor %}{% endfor %}', { reason: 'too_many_steps' }],
  ])('tells the fault of %j by a code', (prompt, fault) => {
    expect(faultsOf(prompt, 'product')[0]).toMatchObject(fault)
  })

  it('refuses a name that is declared twice', () => {
    expect(faultsOf('{{ a }}', 'a', 'a')).toEqual([
      {
        path: 'variables.1.name',
        message: '“a” is declared twice.',
        reason: 'declared_twice',
        name: 'a',
      },
    ])
  })

  it('tells all undeclared variables at once', () => {
    expect(faultsOf('{{ a }} {{ b }} {{ c }}', 'b')).toHaveLength(2)
  })
})
