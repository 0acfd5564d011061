import { expect, it } from 'vitest'
import { smsReply } from './sms-reply.ts'

it.each([
  ['STOP', 'stop'],
  [' stop. ', 'stop'],
  ['Baja', 'stop'],
  ['Opt-out', 'stop'],
  ['start', 'start'],
  ['AYUDA!', 'help'],
  ['Please do not stop', null],
  ['', null],
  ['constructor', null],
])('reads %j as %s', (text, reply) => {
  expect(smsReply(text)).toBe(reply)
})
