import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './paths.mjs'

const FILE = join(ROOT, '.dev.vars')

const fresh = {
  BETTER_AUTH_SECRET: () => randomBytes(32).toString('hex'),
  ENCRYPTION_KEYS: () => `k1:${randomBytes(32).toString('base64')}`,
  VAPID_KEY: vapidKey,
}

/** What push services know the house by: a key pair on P-256 (RFC 8292) as a private JWK. */
export function vapidKey() {
  const { kty, crv, x, y, d } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
    format: 'jwk',
  })
  return JSON.stringify({ kty, crv, x, y, d })
}

/** Local secrets, made at random once and kept in the git-ignored `.dev.vars`; what stands there already is left alone. */
export function localSecrets() {
  const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : ''
  const known = Object.fromEntries(
    [...text.matchAll(/^([A-Z0-9_]+)=(?:"(.*)"|'(.*)'|(.*))$/gm)].map(([, name, quoted, single, bare]) => [
      name,
      quoted ?? single ?? bare,
    ]),
  )
  const missing = Object.entries(fresh).filter(([name]) => !known[name])
  if (missing.length === 0) return known
  const made = missing.map(([name, make]) => [name, make()])
  const lines = made
    .map(([name, value]) => `${name}=${value.includes('"') ? `'${value}'` : `"${value}"`}\n`)
    .join('')
  writeFileSync(FILE, text + (text && !text.endsWith('\n') ? '\n' : '') + lines, { mode: 0o600 })
  return { ...known, ...Object.fromEntries(made) }
}
