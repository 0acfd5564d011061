/** Seals small secrets for storage. `aad` names the workspace and row, so that a record opens nowhere else. */
export interface Secrets {
  seal(plain: string, aad: string): Promise<string>
  /** Throws `SecretError`. */
  open(sealed: string, aad: string): Promise<string>
  /** True when another than the newest key sealed it. */
  needsReseal(sealed: string): boolean
  /** The id of the key that seals now. */
  readonly newestKey: string
}

type Fault = 'malformed' | 'unknown_key' | 'not_authentic'

export class SecretError extends Error {
  override readonly name = 'SecretError'

  constructor(
    readonly fault: Fault,
    message: string,
  ) {
    super(message)
  }
}

const VERSION = 'v1'
const KEY_ID = /^[A-Za-z0-9_-]{1,32}$/
const KEY_BYTES = 32
/** NIST SP 800-38D, section 8.2.2: a random 96-bit IV, good for 2^32 records a key. */
const IV_BYTES = 12
const url = { alphabet: 'base64url', omitPadding: true } as const

/** `id:base64,…`, newest first. Throws an error that names the faulty key and never shows it. */
export function parseKeys(list: string): { id: string; bytes: Uint8Array<ArrayBuffer> }[] {
  const keys = list.split(',').map((pair, index) => {
    const [, id, encoded] = /^\s*([^:]+):(\S+)\s*$/.exec(pair) ?? []
    if (!id || !encoded || !KEY_ID.test(id))
      throw new Error(`ENCRYPTION_KEYS: entry ${index + 1} is not \`id:base64\`.`)
    const bytes = decode(encoded, 'base64')
    if (bytes?.byteLength !== KEY_BYTES)
      throw new Error(`ENCRYPTION_KEYS: key ${id} is not 32 bytes of base64.`)
    return { id, bytes }
  })
  if (new Set(keys.map((key) => key.id)).size < keys.length)
    throw new Error('ENCRYPTION_KEYS: two keys have the same id.')
  return keys
}

/** AES-256-GCM (NIST SP 800-38D) with a 128-bit tag, which follows the ciphertext. */
export const encrypt = async (key: CryptoKey, iv: BufferSource, plain: BufferSource, aad: BufferSource) =>
  new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: aad }, key, plain))

/** The inverse of `encrypt`; throws unless key, IV, text, tag and `aad` belong together. */
export const decrypt = async (key: CryptoKey, iv: BufferSource, sealed: BufferSource, aad: BufferSource) =>
  new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: aad }, key, sealed))

export const importKey = (bytes: Uint8Array<ArrayBuffer>) =>
  crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])

/**
 * Records read `v1.<key id>.<IV>.<ciphertext and tag>`, base64url. Opens with any key of the list, seals with
 * the first. Version and key id are authenticated together with `aad`.
 */
export function createSecrets(list: string): Secrets {
  const keys = new Map(parseKeys(list).map(({ id, bytes }) => [id, importKey(bytes)]))
  const [newestKey = ''] = keys.keys()
  const bound = (keyId: string, aad: string) => new TextEncoder().encode(`${VERSION}.${keyId}.${aad}`)

  return {
    newestKey,
    async seal(plain, aad) {
      const key = await keyOf(keys, newestKey)
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
      const sealed = await encrypt(key, iv, new TextEncoder().encode(plain), bound(newestKey, aad))
      return `${VERSION}.${newestKey}.${iv.toBase64(url)}.${sealed.toBase64(url)}`
    },
    async open(sealed, aad) {
      const { keyId, iv, text } = parseRecord(sealed)
      const key = await keyOf(keys, keyId)
      try {
        return new TextDecoder().decode(await decrypt(key, iv, text, bound(keyId, aad)))
      } catch {
        throw new SecretError('not_authentic', 'The secret was changed, or belongs to another row.')
      }
    },
    needsReseal: (sealed) => parseRecord(sealed).keyId !== newestKey,
  }
}

async function keyOf(keys: Map<string, Promise<CryptoKey>>, id: string): Promise<CryptoKey> {
  const key = await keys.get(id)
  if (!key)
    throw new SecretError('unknown_key', `The secret was sealed with key ${id}, which is not configured.`)
  return key
}

function parseRecord(sealed: string) {
  const [version, keyId = '', iv, text, ...rest] = sealed.split('.')
  const bytes = { iv: decode(iv, 'base64url'), text: decode(text, 'base64url') }
  if (
    version !== VERSION ||
    !KEY_ID.test(keyId) ||
    rest.length > 0 ||
    bytes.iv?.byteLength !== IV_BYTES ||
    !bytes.text
  )
    throw new SecretError('malformed', 'This is not a sealed secret.')
  return { keyId, iv: bytes.iv, text: bytes.text }
}

function decode(text: string | undefined, alphabet: 'base64' | 'base64url') {
  try {
    return text ? Uint8Array.fromBase64(text, { alphabet }) : undefined
  } catch {
    return undefined
  }
}
