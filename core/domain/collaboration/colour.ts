/** Colours for people, told apart also by colour-blind eyes; after Okabe and Ito (2008), darkened to carry white text. */
export const PERSON_COLOURS = [
  '#0b6e99',
  '#9a5b00',
  '#1d7a5f',
  '#a8437c',
  '#5b53c0',
  '#b3411f',
  '#3d6b1f',
  '#7a4fa3',
] as const

/** The same person has the same colour everywhere: FNV-1a over the id. */
export function personColour(userId: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < userId.length; i++) hash = Math.imul(hash ^ userId.charCodeAt(i), 0x01000193)
  return PERSON_COLOURS[(hash >>> 0) % PERSON_COLOURS.length] ?? PERSON_COLOURS[0]
}
