import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { parseConfig } from './config.ts'

describe('mail settings', () => {
  it('are fine as they come', () => {
    expect(parseConfig(env).MAIL_PROVIDERS).toEqual(['mailbox'])
    expect(parseConfig({ ...env, MAIL_PROVIDERS: 'smtp', SMTP_HOST: 'mail.example.com' }).SMTP_PORT).toBe(587)
  })

  it.each([
    [{ MAIL_PROVIDERS: 'smtp' }, 'SMTP_HOST'],
    [{ MAIL_PROVIDERS: 'resend,mailbox' }, 'RESEND_API_KEY'],
    [{ SMS_PROVIDERS: 'twilio' }, 'TWILIO_ACCOUNT_SID'],
    [{ VAPID_KEY: '{"kty":"RSA"}' }, 'VAPID_KEY'],
    [{ ENVIRONMENT: 'production' }, 'MAIL_PROVIDERS'],
    [{ MAIL_FROM: 'Marquee' }, 'MAIL_FROM'],
    [{ MAIL_FROM: 'A\r\nBcc: b@c.de <a@b.co>' }, 'MAIL_FROM'],
    [{ MAIL_PROVIDERS: 'pigeon', SMTP_PORT: '0' }, 'MAIL_PROVIDERS'],
  ])('refuse %j and name the variable', (change, variable) => {
    expect(() => parseConfig({ ...env, ...change })).toThrow(variable)
  })
})
