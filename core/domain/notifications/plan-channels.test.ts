import { expect, it } from 'vitest'
import { CHANNELS, type Channel, KINDS } from './kinds.ts'
import { ESCALATION, planChannels } from './plan-channels.ts'

const everywhere = new Set(CHANNELS)
const told = (kind: keyof typeof KINDS, reachable: Iterable<Channel> = everywhere, asked?: Channel[]) =>
  planChannels(KINDS[kind], new Set(reachable), asked).map(
    ({ channel, after, unlessSeen }) =>
      `${channel}${after ? ` after ${after / 60_000} min` : ''}${unlessSeen ? ' unless seen' : ''}`,
  )

it('rings the bell first and writes when nobody looked for ten minutes', () => {
  expect(told('comment.mentioned')).toEqual(['in_app', 'push', 'email after 10 min unless seen'])
  expect(ESCALATION).toBe(600_000)
})

it('tells what is critical everywhere at once', () => {
  expect(told('security.alert')).toEqual(['in_app', 'push', 'email', 'sms'])
})

it('tells what is high at once', () => {
  expect(told('automation.failed')).toEqual(['in_app', 'push', 'chat', 'email'])
})

it('does not wait for a bell that nobody has', () => {
  expect(told('comment.mentioned', ['email'])).toEqual(['email'])
  expect(told('broadcast')).toEqual(['push', 'email'])
})

it('takes the channels the sender asks for, SMS too', () => {
  expect(told('broadcast', everywhere, ['sms'])).toEqual(['sms'])
  expect(told('comment.mentioned', everywhere, ['in_app'])).toEqual(['in_app'])
})

it('reaches nobody without an address', () => {
  expect(told('security.alert', [])).toEqual([])
})
