import { expect, it } from 'vitest'
import { attachment, fileName } from './file-name.ts'

it.each([
  ['Spring', 'Spring.md'],
  ['../../etc/passwd', 'etc passwd.md'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.md'],
  ['  ...  ', 'untitled.md'],
  ['CON\u0000\n', 'CON.md'],
  ['Ñandú 🎉', 'Ñandú 🎉.md'],
  ['x'.repeat(300), `${'x'.repeat(80)}.md`],
])('%j is called %s', (title, name) => expect(fileName(title, 'md')).toBe(name))

it('numbers names that are taken', () => {
  expect(fileName('a', 'md', { 'a.md': 1, 'a (2).md': 1 })).toBe('a (3).md')
})

it('tells a download’s name in letters of every script, and nothing but a name', () => {
  expect(attachment('Ñandú.md')).toBe(`attachment; filename="_and_.md"; filename*=UTF-8''%C3%91and%C3%BA.md`)
  expect(attachment('a"; x=\r\n.md')).not.toMatch(/[\r\n]|a";/)
})
