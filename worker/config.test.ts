import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { parseConfig } from './config.ts'

describe('mail settings', () => {
  it('are fine as they come', () => {
    expect(parseConfig(env).MAIL_PROVIDER).toBe('mailbox')
    expect(parseConfig({ ...env, MAIL_PROVIDER: 'smtp', SMTP_HOST: 'mail.example.com' }).SMTP_PORT).toBe(587)
  })

  it.each([
    [{ MAIL_PROVIDER: 'smtp' }, 'SMTP_HOST'],
    [{ ENVIRONMENT: 'production' }, 'MAIL_PROVIDER'],
    [{ MAIL_FROM: 'Marquee' }, 'MAIL_FROM'],
    [{ MAIL_FROM: 'A\r\nBcc: b@c.de <a@b.co>' }, 'MAIL_FROM'],
    [{ MAIL_PROVIDER: 'pigeon', SMTP_PORT: '0' }, 'MAIL_PROVIDER'],
  ])('refuse %j and name the variable', (change, variable) => {
    expect(() => parseConfig({ ...env, ...change })).toThrow(variable)
  })
})
