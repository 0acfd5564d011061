import { expect, it } from 'vitest'
import { isSigned } from '../sending/verify-signature.ts'
import { newWebhookSecret } from './secret.ts'
import { signatureHeaders } from './sign.ts'

const parts = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1614265330, body: '{"test": 2432232314}' }
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

it('signs as the vector does that the libraries of the specification are tested by', async () => {
  expect(await signatureHeaders([SECRET], parts)).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
})

it('signs with each secret, any of which verifies it', async () => {
  const secrets = [newWebhookSecret(), newWebhookSecret()]
  const { 'webhook-signature': signature } = await signatureHeaders(secrets, parts)
  const { id, body } = parts
  const message = { id, body, timestamp: String(parts.timestamp), signature }
  for (const secret of secrets) expect(await isSigned(secret, message, parts.timestamp * 1000)).toBe(true)
  expect(await isSigned(SECRET, message, parts.timestamp * 1000)).toBe(false)
})

it('makes secrets of 32 random bytes', () => {
  const secrets = Array.from({ length: 20 }, newWebhookSecret)
  expect(new Set(secrets).size).toBe(20)
  for (const secret of secrets) {
    expect(secret).toMatch(/^whsec_/)
    expect(Uint8Array.fromBase64(secret.slice(6))).toHaveLength(32)
  }
})
