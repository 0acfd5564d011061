/** Word's lists are paragraphs that say `mso-list:l0 level2 lfo1` and carry their bullet as text. */
const WORD_ITEM = /<p\b(?=[^>]*mso-list:\s*l(\d+)\s+level(\d+))[^>]*>([\s\S]*?)<\/p>/gi
const BULLET =
  /(?:<!--?\[if !supportLists\]--?>|<!\[if !supportLists\]>)([\s\S]*?)(?:<!--?\[endif\]--?>|<!\[endif\]>)|<span\b[^>]*mso-list:\s*Ignore[^>]*>([\s\S]*?<\/span>)\s*<\/span>/i
/** What counts: "1." "b)" "iv."; anything else is a mark. */
const COUNTS = /^[\s(]*(?:\d+|[a-z]|[ivxlc]+)[.)]/i

interface Item {
  level: number
  ordered: boolean
  html: string
}

const wordsOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .trim()

function readItem([, , level, html = '']: RegExpMatchArray): Item {
  const bullet = BULLET.exec(html)
  const mark = bullet ? wordsOf(bullet[1] ?? bullet[2] ?? '') : ''
  return {
    level: Number(level),
    ordered: COUNTS.test(mark),
    html: bullet ? html.replace(bullet[0], '') : html,
  }
}

/** Nested lists of these items; a deeper one stands inside the item before it. */
function list(items: readonly Item[]): string {
  const [first] = items
  if (!first) return ''
  const tag = first.ordered ? 'ol' : 'ul'
  let html = `<${tag}>`
  for (let at = 0; at < items.length; ) {
    const item = items[at]
    let next = at + 1
    while ((items[next]?.level ?? 0) > first.level) next++
    html += `<li><p>${item?.html ?? ''}</p>${list(items.slice(at + 1, next))}</li>`
    at = next
  }
  return `${html}</${tag}>`
}

/** Runs of such paragraphs, with nothing but space between them, become lists. */
function wordLists(html: string): string {
  const matches = [...html.matchAll(WORD_ITEM)]
  let out = ''
  let from = 0
  for (let at = 0; at < matches.length; ) {
    const run: RegExpMatchArray[] = []
    let end = matches[at]?.index ?? 0
    out += html.slice(from, end)
    for (let match = matches[at]; match && html.slice(end, match.index).trim() === ''; match = matches[at]) {
      if (run[0] && run[0][1] !== match[1]) break
      run.push(match)
      end = (match.index ?? 0) + match[0].length
      at++
    }
    out += list(run.map(readItem))
    from = end
  }
  return out + html.slice(from)
}

const isWord = (html: string) => /mso-|class="?Mso|urn:schemas-microsoft-com/i.test(html)
const isDocs = (html: string) => html.includes('docs-internal-guid')

function cleanWord(html: string): string {
  return wordLists(html.replace(/<p\b[^>]*class="?MsoTitle"?[^>]*>([\s\S]*?)<\/p>/gi, '<h1>$1</h1>'))
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!\[[^\]]*\]>/g, '')
    .replace(/<(style|xml|script|head)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<\/?(?:o|v|w|m|st1):[^>]*>/gi, '')
    .replace(/<a\s+name=[^>]*>([\s\S]*?)<\/a>/gi, '$1')
    .replace(/<p\b[^>]*>(?:\s|&nbsp;|\u00a0|<\/?span[^>]*>)*<\/p>/gi, '')
}

/** Google wraps everything in a bold that is none, and each cell of nothing in a break. */
function cleanDocs(html: string): string {
  return html
    .replace(/<b\b[^>]*docs-internal-guid[^>]*>/gi, '<div>')
    .replace(/(<\/(?:p|ul|ol|h\d|table)>\s*(?:<br[^>]*>\s*)*)<\/b>/gi, '$1</div>')
    .replace(/(<\/(?:p|ul|ol|h\d)>)\s*(?:<br[^>]*>\s*)+/gi, '$1')
    .replace(/https:\/\/www\.google\.com\/url\?q=([^&"']+)[^"']*/gi, (_, target: string) =>
      decodeURIComponent(target),
    )
}

/** The looks of a text, apart from what says bold, italic or struck: those are meant. */
function meantStyle(style: string): string {
  return style
    .split(';')
    .map((rule) => rule.trim())
    .filter((rule) =>
      /^(?:font-weight:\s*(?:bold|[6-9]00)|font-style:\s*italic|text-decoration[\w-]*:[^;]*line-through)/i.test(
        rule,
      ),
    )
    .join(';')
}

const stripLooks = (html: string) =>
  html
    .replace(/\sstyle=(?:"([^"]*)"|'([^']*)')/gi, (_, double?: string, single?: string) => {
      const kept = meantStyle((double ?? single ?? '').replace(/&quot;/g, "'"))
      return kept === '' ? '' : ` style="${kept}"`
    })
    .replace(/\s(?:class|lang|dir|id|align|width|data-[\w-]+)=(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '')

/** HTML of a clipboard without the habits of the program it comes from: structure and emphasis stay. */
export function cleanHtml(html: string): string {
  if (isWord(html)) return stripLooks(cleanWord(html))
  return isDocs(html) ? stripLooks(cleanDocs(html)) : html
}
