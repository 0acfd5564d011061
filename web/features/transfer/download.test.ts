import { expect, it } from 'vitest'
import { attachment } from '#core/domain/transfer/file-name'
import { nameIn } from './download.ts'

it('calls a file what the server calls it, or by the fallback', () => {
  expect(nameIn(attachment('Ñandú (2).md'), 'x')).toBe('Ñandú (2).md')
  expect(nameIn(null, 'marquee.csv')).toBe('marquee.csv')
  expect(nameIn("attachment; filename*=UTF-8''%E0%A4%A", 'x')).toBe('x')
})
