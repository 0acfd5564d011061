import { describe, expect, it } from 'vitest'
import { contrast, inkOn } from './contrast.ts'

describe('words on a colour', () => {
  it('has the contrasts that WCAG computes', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })

  it('can be read on every colour', () => {
    for (let hue = 0; hue < 0x1000; hue++) {
      const colour = `#${hue.toString(16).padStart(3, '0').replace(/./g, '$&$&')}`
      expect(contrast(colour, inkOn(colour)), colour).toBeGreaterThan(4.5)
    }
  })
})
