import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { CLIENTS, type Identity } from './identity.ts'

const { publicKey, privateKey } = await generateKeyPair('RS256')
const { privateKey: foreignKey } = await generateKeyPair('RS256')
const KEY_ID = 'key-of-the-day'

/** `GET https://www.googleapis.com/oauth2/v3/certs` */
export const certificates = async () => ({
  keys: [{ ...(await exportJWK(publicKey)), kid: KEY_ID, use: 'sig', alg: 'RS256' }],
})

export interface IdTokenChoices {
  audience?: string
  issuer?: string
  /** Seconds ago. */
  issued?: number
  /** Signed by a key that is not Google's, under its name. */
  forged?: boolean
}

/** An ID token with the claims Google documents. */
export function idToken(identity: Identity, choices: IdTokenChoices = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000) - (choices.issued ?? 0)
  const { name = 'Ana Ruiz', email, verified } = identity
  return new SignJWT({
    azp: CLIENTS.google.id,
    ...(email && { email, email_verified: verified }),
    ...(name && { name, given_name: name.split(' ')[0] }),
    picture: 'https://lh3.googleusercontent.com/a/photo',
  })
    .setProtectedHeader({ alg: 'RS256', kid: KEY_ID, typ: 'JWT' })
    .setIssuer(choices.issuer ?? 'https://accounts.google.com')
    .setAudience(choices.audience ?? CLIENTS.google.id)
    .setSubject(String(identity.id))
    .setIssuedAt(now)
    .setExpirationTime(now + 3600)
    .sign(choices.forged ? foreignKey : privateKey)
}
