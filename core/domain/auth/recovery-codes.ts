/** Lower-case letters and digits without those that are read for one another: 0 and o, 1, i and l. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
const LENGTH = 10
const COUNT = 10
/** Bytes from here on would make the first letters likelier than the others. */
const FAIR = 256 - (256 % ALPHABET.length)

/** A code as it is kept and compared, however it was typed: small letters, with one dash in the middle. */
export function canonicalRecoveryCode(typed: string): string {
  const bare = typed.toLowerCase().replace(/[\s\p{Pd}]/gu, '')
  return `${bare.slice(0, LENGTH / 2)}-${bare.slice(LENGTH / 2)}`
}

/** Ten codes of nearly 50 bits each. `random` gives as many random bytes as it is asked for. */
export function newRecoveryCodes(random: (bytes: number) => Uint8Array): string[] {
  return Array.from({ length: COUNT }, () => canonicalRecoveryCode(letters(random)))
}

function letters(random: (bytes: number) => Uint8Array): string {
  let code = ''
  while (code.length < LENGTH)
    for (const byte of random(LENGTH - code.length)) if (byte < FAIR) code += ALPHABET[byte % ALPHABET.length]
  return code
}
