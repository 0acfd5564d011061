import { describe, expect, it } from 'vitest'
import { channelChecks, channelFor } from './channel-checks.ts'

const counted = (characters: number, hashtags = 0) => ({ words: 1, minutes: 1, characters, hashtags })
const of = (checks: ReturnType<typeof channelChecks>, name: string) =>
  checks.find((check) => check.name === name)

describe('a text against its channel', () => {
  it('is too long for X past 280 characters', () => {
    expect(of(channelChecks('x', '', '', counted(280)), 'characters')).toMatchObject({ ok: true, limit: 280 })
    expect(of(channelChecks('x', '', '', counted(281)), 'characters')).toMatchObject({ ok: false })
  })

  it('may go on past what a feed shows at first', () => {
    expect(of(channelChecks('linkedin', '', '', counted(900)), 'visible')).toMatchObject({
      ok: true,
      limit: 210,
    })
  })

  it.each([
    ['Subject: Spring is here\nPreheader: 120 kg from Huila\n\nHello', 14, 17],
    ['Asunto: Ya es primavera\nPreencabezado: 120 kg de Huila', 15, 15],
  ])('finds the subject and the preheader of a mail in %j', (text, subject, preheader) => {
    const checks = channelChecks('email', 'Name', text, counted(99))
    expect(of(checks, 'subject')?.value).toBe(subject)
    expect(of(checks, 'preheader')?.value).toBe(preheader)
  })

  it('takes the title for the subject of a mail that names none', () => {
    expect(of(channelChecks('email', 'Nine chars', 'Hello', counted(5)), 'subject')?.value).toBe(10)
    expect(of(channelChecks('email', 'Nine chars', 'Hello', counted(5)), 'preheader')).toBeUndefined()
  })

  it('has nothing to pass where the channel sets no limit', () => {
    expect(channelChecks('video', 'Title', 'Text', counted(5000))).toEqual([])
  })

  it('is the type’s own channel when none was chosen', () => {
    expect(channelFor(null, 'sms')).toBe('sms')
    expect(channelFor('x', 'social_post')).toBe('x')
  })

  it('is held to the template where that is stricter', () => {
    const own = { subject: 10, characters: 400 }
    const checks = channelChecks('email', 'A subject of some length', '', counted(500), own)
    expect(of(checks, 'subject')).toMatchObject({ limit: 10, ok: false })
    expect(of(checks, 'characters')).toMatchObject({ limit: 400, ok: false })
  })
})
