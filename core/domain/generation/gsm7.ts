const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const EXTENDED = new Set('^{}\\[~]|€\f')
const PLAIN: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '•': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
}

/** Septets a text takes in the default alphabet of 3GPP TS 23.038; null when it holds another character. */
export function septetsOf(text: string): number | null {
  let septets = 0
  for (const letter of text) {
    if (BASIC.has(letter)) septets += 1
    else if (EXTENDED.has(letter)) septets += 2
    else return null
  }
  return septets
}

/** Text in that alphabet: typographic marks become plain, á becomes a, and what has no equivalent goes. */
export const toGsm7 = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => {
      if (BASIC.has(letter) || EXTENDED.has(letter)) return letter
      const plain = PLAIN[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '')
      return [...plain].every((part) => BASIC.has(part)) ? plain : ''
    })
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim()
