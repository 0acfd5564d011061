import { type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { PASSWORD_COST, type PasswordCost } from './password-cost.ts'

const SALT_BYTES = 16
const KEY_BYTES = 32
const FORMAT = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** Hashes into the PHC string `$scrypt$ln=…,r=…,p=…$salt$key`, which carries its own parameters. */
export async function hashPassword(password: string, cost: PasswordCost = PASSWORD_COST): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
  const key = await derive(password, salt, KEY_BYTES, cost)
  return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${base64(salt)}$${base64(key)}`
}

/** True when the password made this hash, whatever its parameters. Compares in constant time. */
export async function verifyPassword({
  hash,
  password,
}: {
  hash: string
  password: string
}): Promise<boolean> {
  const [, ln, r, p, salt, key] = FORMAT.exec(hash) ?? []
  if (!salt || !key) return false
  const expected = Uint8Array.fromBase64(key)
  const cost = { ln: Number(ln), r: Number(r), p: Number(p) }
  return timingSafeEqual(await derive(password, Uint8Array.fromBase64(salt), expected.length, cost), expected)
}

function derive(
  password: string,
  salt: Uint8Array,
  length: number,
  { ln, r, p }: PasswordCost,
): Promise<Uint8Array> {
  const N = 2 ** ln
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, length, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}

const base64 = (bytes: Uint8Array) => bytes.toBase64({ omitPadding: true })
