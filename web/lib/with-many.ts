interface Catalogue {
  [key: string]: unknown
}

const OTHER = '_other'

/**
 * A catalogue in which round millions have words: Spanish has a plural form of their own for them (`many`), and
 * i18next shows the bare key where it is missing. The words are those of the plain plural.
 */
export function withMany(catalogue: Catalogue): Catalogue {
  const filled: Catalogue = {}
  for (const [key, words] of Object.entries(catalogue)) {
    filled[key] = typeof words === 'object' && words !== null ? withMany({ ...words }) : words
    const many = key.endsWith(OTHER) ? `${key.slice(0, -OTHER.length)}_many` : key
    if (!(many in catalogue)) filled[many] = words
  }
  return filled
}
