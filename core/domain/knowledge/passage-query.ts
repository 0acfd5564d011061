/** Words too common to find anything by: articles, prepositions, pronouns, auxiliaries of the ten languages. */
const COMMON = new Set(
  `a about after all also an and any are as at be been before but by can could did do does for from get had has have he
her his how i if in into is it its just like make more most my new no not of on one only or our out over own she so some
such than that the their them then there these they this those to up us was we were what when where which who why will
with would you your al algo como con cual cuando de del desde donde el ella ellas ellos en entre es esa ese eso esta este
esto están fue ha hace han hay la las le les lo los más me mi muy nos nuestra nuestro o para pero por porque que qué se
ser si sin sobre son su sus también te tiene tu tus un una uno unos y ya das der die dem den des ein eine einer eines
und oder für mit von zu im am auf ist sind nicht auch le la les un une des du et ou pour par avec dans sur est sont pas
il di da per con su gli dei delle nella che non è sono o do os as um uma dos das no na nos nas com em het een van voor
met op zijn niet en ook i w na z do jest są nie że dla`.split(/\s+/),
)

const MOST_TERMS = 40

/**
 * Texts → an FTS5 expression that any of their telling words satisfies, bound to one workspace by the indexed
 * column `scope`. BM25 then ranks by how many match and how rare they are. Null when nothing tells.
 */
export function passageQuery(texts: readonly string[], workspaceId: string): string | null {
  const terms = termsOf(texts)
  if (terms.length === 0) return null
  const any = terms.map((term) => `"${term}"`).join(' OR ')
  return `scope : "${scopeOf(workspaceId)}" AND {title heading body} : (${any})`
}

/** The workspace as one word of the index. */
export const scopeOf = (workspaceId: string) => `ws${workspaceId.replace(/[^A-Za-z0-9]/g, '').toLowerCase()}`

/** The telling words, each once, the first ones first. */
export function termsOf(texts: readonly string[]): string[] {
  const words = texts
    .join(' ')
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)
  const telling = (words ?? []).filter((word) => word.length > 1 && word.length <= 40 && !COMMON.has(word))
  return [...new Set(telling)].slice(0, MOST_TERMS)
}
