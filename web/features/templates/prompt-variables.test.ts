import { describe, expect, it } from 'vitest'
import { labelOf, undeclared } from './prompt-variables.ts'

describe('variables of a prompt', () => {
  it('are those it prints and does not declare, each once', () => {
    const declared = [{ name: 'coffee', label: 'Coffee', kind: 'text' as const, required: true, example: '' }]
    const prompt = 'Announce {{ coffee }} from {{origin}}: {{ notes | join: ", " }}, again {{- origin -}}.'
    expect(undeclared(prompt, declared)).toEqual(['origin', 'notes'])
  })

  it.each(['', 'No variables', '{{ }}', '{{ "text" }}', '{{ 9lives }}', '{% if x %}'])(
    'are none in %j',
    (prompt) => {
      expect(undeclared(prompt, [])).toEqual([])
    },
  )

  it.each([
    '{% for note in notes %}{{ forloop.index }} {{ note }}{% endfor %}',
    '{% assign place = "Huila" %}{{ place }}',
    '{%- capture both -%}x{%- endcapture -%}{{ both }}',
  ])('are not what it names itself: %j', (prompt) => {
    expect(undeclared(prompt, [])).toEqual([])
  })

  it('begin with a label made of their name', () => {
    expect(labelOf('launch_date')).toBe('Launch date')
  })
})
