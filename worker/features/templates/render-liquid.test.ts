import { describe, expect, it } from 'vitest'
import { renderLiquid } from './render-liquid.ts'

describe('renderLiquid', () => {
  it('fills values, loops over lists and decides by conditions', () => {
    const prompt =
      '{% if n > 1 %}{% for p in points %}- {{ p }}\n{% endfor %}{% endif %}For {{ who | upcase }}'
    expect(renderLiquid(prompt, { n: 2, points: ['a', 'b'], who: 'teams' })).toBe('- a\n- b\nFor TEAMS')
  })

  it('keeps values as data: Liquid inside them is not run', () => {
    expect(renderLiquid('{{ x }}', { x: '{{ 1 | plus: 1 }}{% raw %}' })).toBe('{{ 1 | plus: 1 }}{% raw %}')
  })

  it('takes a variable called size that was not answered for absent', () => {
    expect(renderLiquid('[{% if size %}{{ size }}{% endif %}]', {})).toBe('[]')
    expect(renderLiquid('{{ size }}, {{ list.size }}', { size: '38 cm', list: ['a'] })).toBe('38 cm, 1')
  })

  it('joins a list that is printed whole', () => {
    expect(renderLiquid('{{ x }}', { x: ['a', 'b'] })).toBe('a, b')
  })

  it('sees own values only', () => {
    expect(renderLiquid('[{{ x.constructor.name }}{{ constructor }}]', { x: 'a' })).toBe('[]')
  })

  const list = Array.from({ length: 50 }, (_, index) => `item ${index}`)
  const nested = (depth: number, body: string) =>
    `${'{% for a in x %}'.repeat(depth)}${body}${'{% endfor %}'.repeat(depth)}`
  it.each([
    ['an empty loop bomb', nested(8, ''), /steps/],
    ['a range', '{% for a in (1..100000000) %}{% endfor %}', /memory/],
    [
      'nested ranges',
      '{% for a in (1..1000) %}{% for b in (1..1000) %}.{% endfor %}{% endfor %}',
      /memory|steps/,
    ],
    ['too long a text', nested(2, '{{ a }} and so on'), /longer than 20000/],
    [
      'a doubling text',
      `{% assign s = "0123456789" %}${'{% assign s = s | append: s %}'.repeat(30)}{{ s | size }}`,
      /memory/,
    ],
    [
      'a multiplying replacement',
      `{% assign s = x | join: "" %}${'{% assign s = s | replace: "i", s %}'.repeat(9)}`,
      /memory/,
    ],
  ])('stops at %s', (_name, prompt, reason) => {
    expect(() => renderLiquid(prompt, { x: list })).toThrow(reason)
  })

  it('bears the deepest nesting that fits a template', () => {
    const deep = `${'{% if x %}'.repeat(400)}deep${'{% endif %}'.repeat(400)}`
    expect(renderLiquid(deep, { x: list })).toBe('deep')
  })
})
