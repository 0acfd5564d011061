const upperFirst = (text: string) => text.replace(/^\P{L}*\p{L}/u, (start) => start.toLocaleUpperCase())

/** `replacement` in the letters' manner of `original`: all capitals, a capital first, or as it is written itself. */
export function matchCase(original: string, replacement: string): string {
  const letters = original.replace(/\P{L}/gu, '')
  if (
    letters.length > 1 &&
    letters === letters.toLocaleUpperCase() &&
    letters !== letters.toLocaleLowerCase()
  )
    return replacement.toLocaleUpperCase()
  return /^\P{L}*\p{Lu}/u.test(original) ? upperFirst(replacement) : replacement
}
