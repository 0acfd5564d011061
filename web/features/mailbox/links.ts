/** The web addresses in a text, each once, without what ends a sentence. */
export const linksIn = (text: string): string[] => [
  ...new Set((text.match(/https?:\/\/[^\s<>"]+/g) ?? []).map((link) => link.replace(/[.,;:!?)\]]+$/, ''))),
]
