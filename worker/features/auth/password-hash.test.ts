import { expect, it } from 'vitest'
import { PASSWORD_COST } from '#worker/features/auth/password-cost'
import { hashPassword, verifyPassword } from './password-hash.ts'

it('costs what OWASP asks for', async () => {
  const hash = await hashPassword('tungsten-canoe-42', PASSWORD_COST)
  expect(hash).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$/)
  expect(await verifyPassword({ hash, password: 'tungsten-canoe-42' })).toBe(true)
})

it('tells the right password from a wrong one, and never hashes twice alike', async () => {
  const [hash, again] = [await hashPassword('tungsten-canoe-42'), await hashPassword('tungsten-canoe-42')]
  expect(hash).toMatch(/^\$scrypt\$ln=\d+,r=8,p=\d\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  expect(again).not.toBe(hash)
  expect(await verifyPassword({ hash, password: 'tungsten-canoe-42' })).toBe(true)
  expect(await verifyPassword({ hash, password: 'tungsten-canoe-43' })).toBe(false)
})

it('reads the parameters from the hash, so that older ones stay valid', async () => {
  // Made by Python: hashlib.scrypt(b'tungsten-canoe-42', salt=b'0123456789abcdef', n=1024, r=8, p=1, dklen=32)
  const hash = '$scrypt$ln=10,r=8,p=1$MDEyMzQ1Njc4OWFiY2RlZg$NMrH9zjaYpScH+OrICEzCZh+LtZRqpfTSKt1JbQvBb0'
  expect(await verifyPassword({ hash, password: 'tungsten-canoe-42' })).toBe(true)
})

it('takes one spelling of an accent for the other', async () => {
  const hash = await hashPassword('contrase\u00f1a verde 7')
  expect(await verifyPassword({ hash, password: 'contrasen\u0303a verde 7' })).toBe(true)
})

it.each(['', 'plain', '$scrypt$ln=15,r=8,p=3$$', '$argon2id$v=19$x$y'])(
  'refuses the record %j',
  async (hash) => expect(await verifyPassword({ hash, password: 'tungsten-canoe-42' })).toBe(false),
)
