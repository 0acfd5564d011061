import { describe, expect, it } from 'vitest'
import type { TemplateVariable } from '../../contracts/templates.ts'
import { exampleValues } from './example-values.ts'

const variable = (kind: TemplateVariable['kind'], example: string, choices?: string[]): TemplateVariable => ({
  name: 'v',
  label: 'V',
  kind,
  example,
  required: true,
  ...(choices && { choices }),
})

describe('trying a template with its examples', () => {
  it.each([
    [variable('text', 'Huila'), 'Huila'],
    [variable('link', 'https://a.example'), 'https://a.example'],
    [variable('number', '6'), 6],
    [variable('number', 'six'), undefined],
    [variable('list', 'red plum, panela; cocoa'), ['red plum', 'panela', 'cocoa']],
    [variable('choice', 'b', ['a', 'b']), 'b'],
    [variable('choice', 'gone', ['a', 'b']), 'a'],
    [variable('text', ''), undefined],
  ])('takes %j as %j', (asked, expected) => {
    expect(exampleValues([asked]).v).toEqual(expected)
  })
})
