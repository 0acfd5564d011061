import { Parser } from 'htmlparser2'
import type { DocNode } from '#core/contracts/content'
import { invalid } from '#core/errors'
import { CODE_LANGUAGE, isSafeLink } from '#core/richtext/schema'

type Mark = NonNullable<DocNode['marks']>[number]

/** Deeper than anybody writes; a page that nests further was made to break its reader. */
const MAX_NESTING = 200
const MARKS: Record<string, string> = {
  ...{ b: 'bold', strong: 'bold', i: 'italic', em: 'italic', cite: 'italic' },
  ...{ s: 'strike', del: 'strike', strike: 'strike', code: 'code', kbd: 'code', tt: 'code' },
}
/** Not words of the text. */
const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'svg',
  'iframe',
  'object',
  'select',
])
const CONTAINERS: Record<string, string> = {
  ul: 'bulletList',
  ol: 'orderedList',
  li: 'listItem',
  blockquote: 'blockquote',
}
const HEADING = /^h([1-6])$/
const BLOCKS = new Set([
  ...['p', 'div', 'section', 'article', 'main', 'header', 'footer', 'aside', 'nav', 'figure', 'figcaption'],
  ...['table', 'tr', 'td', 'th', 'dl', 'dt', 'dd', 'form', 'address', 'body', 'html', 'pre', 'hr', 'title'],
])

const isBlock = (name: string) => BLOCKS.has(name) || name in CONTAINERS || HEADING.test(name)

/**
 * HTML → a document: its headings, paragraphs, lists, quotes, code, links and emphasis, and the title it names. What is
 * not text, scripts above all, is left out; addresses that could run code leave their words. Nothing is fetched.
 */
export function readHtml(html: string): { title: string; doc: DocNode } {
  const builder = new DocBuilder()
  let title = ''
  let [skipping, inTitle, depth] = [0, false, 0]
  const parser = new Parser({
    onopentag(name, attributes) {
      if (++depth > MAX_NESTING) throw invalid('text', 'The HTML is nested too deeply.')
      if (name === 'title') inTitle = true
      if (SKIPPED.has(name)) skipping++
      if (skipping === 0) builder.open(name, attributes)
    },
    ontext(text) {
      if (inTitle) title += text
      else if (skipping === 0) builder.text(text)
    },
    onclosetag(name) {
      depth--
      if (name === 'title') inTitle = false
      if (skipping === 0) builder.close(name)
      if (SKIPPED.has(name)) skipping--
    },
  })
  parser.end(html)
  return { title: title.replace(/\s+/g, ' ').trim(), doc: builder.done() }
}

interface Frame {
  name: string
  node: DocNode & { content: DocNode[] }
}

/** The name of an item that no tag opened, for what lies loose in a list. */
const MADE = ''

/** Builds the document as tags open and close, whatever their order: the schema's nesting is kept by closing what is open. */
class DocBuilder {
  readonly #root: Frame = { name: 'doc', node: { type: 'doc', content: [] } }
  #frames: Frame[] = [this.#root]
  #marks: { name: string; mark: Mark }[] = []
  /** The paragraph, heading or code that words go into. */
  #line: (DocNode & { content: DocNode[] }) | null = null

  open(name: string, attributes: Record<string, string>): void {
    const mark = markOf(name, attributes)
    if (mark && this.#line?.type !== 'codeBlock') this.#marks.push({ name, mark })
    else if (name === 'code' && this.#line?.type === 'codeBlock') this.#language(attributes.class)
    else if (name === 'br') this.#break()
    else if (name === 'hr') this.#put({ type: 'horizontalRule' })
    else if (name === 'pre') this.#begin({ type: 'codeBlock', attrs: { language: null }, content: [] })
    else if (name in CONTAINERS) this.#enter(name, attributes)
    else if (HEADING.test(name))
      this.#begin({ type: 'heading', attrs: { level: Number(name[1]) }, content: [] })
    else if (isBlock(name)) this.#line = null
    else if (name === 'img' && attributes.alt) this.text(attributes.alt)
  }

  close(name: string): void {
    const marked = this.#marks.findLastIndex((one) => one.name === name)
    if (marked !== -1) this.#marks.splice(marked, 1)
    if (name in CONTAINERS) this.#leave(name)
    else if (isBlock(name)) this.#line = null
  }

  text(raw: string): void {
    const code = this.#line?.type === 'codeBlock'
    const text = code ? raw : raw.replace(/[ \t\r\n\f]+/g, ' ')
    if (text === '' || (!this.#line && text.trim() === '')) return
    const line = this.#line ?? this.#begin({ type: 'paragraph', content: [] })
    const first = line.content.length === 0 || line.content.at(-1)?.type === 'hardBreak'
    const words = code || !first ? text : text.trimStart()
    if (words === '') return
    const marks = code ? [] : distinct(this.#marks.map(({ mark }) => mark))
    line.content.push({ type: 'text', text: words, ...(marks.length > 0 && { marks }) })
  }

  done(): DocNode {
    const root = tidy(this.#root.node)
    return root.content?.length ? root : { type: 'doc', content: [{ type: 'paragraph' }] }
  }

  get #inner(): Frame {
    return this.#frames.at(-1) ?? this.#root
  }

  /** Puts a block where one may stand: in a list only inside an item. */
  #put(node: DocNode): void {
    const { node: parent } = this.#inner
    const isList = parent.type === 'bulletList' || parent.type === 'orderedList'
    if (isList) this.#push(MADE, { type: 'listItem', content: [] })
    this.#line = null
    this.#inner.node.content.push(node)
  }

  #begin(line: DocNode & { content: DocNode[] }): DocNode & { content: DocNode[] } {
    this.#put(line)
    this.#line = line
    return line
  }

  #push(name: string, node: DocNode & { content: DocNode[] }): void {
    this.#inner.node.content.push(node)
    this.#frames.push({ name, node })
    this.#line = null
  }

  #enter(name: string, attributes: Record<string, string>): void {
    const type = CONTAINERS[name] ?? 'blockquote'
    if (type === 'listItem' && this.#inner.name === MADE) this.#frames.pop()
    const { node: parent } = this.#inner
    const inList = parent.type === 'bulletList' || parent.type === 'orderedList'
    if (type === 'listItem' && !inList) this.#push('ul', { type: 'bulletList', content: [] })
    if (type !== 'listItem' && inList) this.#push(MADE, { type: 'listItem', content: [] })
    const start = Number(attributes.start ?? 1)
    const counted = Number.isInteger(start) && start >= 0 && start <= 999_999_999 ? start : 1
    this.#push(name, {
      type,
      ...(type === 'orderedList' && { attrs: { start: counted } }),
      content: [],
    })
  }

  #leave(name: string): void {
    const at = this.#frames.findLastIndex((frame) => frame.name === name)
    if (at > 0) this.#frames = this.#frames.slice(0, at)
    this.#line = null
  }

  #break(): void {
    if (this.#line?.type === 'codeBlock') this.text('\n')
    else if (this.#line && this.#line.content.length > 0) this.#line.content.push({ type: 'hardBreak' })
  }

  #language(names = ''): void {
    const language = /\blanguage-(\S+)/.exec(names)?.[1] ?? ''
    if (this.#line && CODE_LANGUAGE.test(language)) this.#line.attrs = { language }
  }
}

function markOf(name: string, attributes: Record<string, string>): Mark | null {
  const type = MARKS[name]
  if (type) return { type }
  const { href } = attributes
  return name === 'a' && isSafeLink(href) ? { type: 'link', attrs: { href: href.trim() } } : null
}

/** Each kind of mark once; code stands alone, as the schema has it. */
function distinct(marks: readonly Mark[]): Mark[] {
  const byType = new Map(marks.map((mark) => [mark.type, mark]))
  const code = byType.get('code')
  return code ? [code] : [...byType.values()]
}

/** Drops what is empty and the space at the ends of lines; gives items and quotes the paragraph they need. */
function tidy(node: DocNode): DocNode {
  if (!node.content) return node
  if (node.type === 'codeBlock') return { ...node, content: joined(node.content) }
  const lines = node.type === 'paragraph' || node.type === 'heading'
  const content = lines ? trimmed(node.content) : node.content.map(tidy).filter(hasWords)
  if (node.type === 'listItem' && content[0]?.type !== 'paragraph') content.unshift({ type: 'paragraph' })
  return { ...node, content }
}

const hasWords = (node: DocNode): boolean => node.type === 'horizontalRule' || (node.content?.length ?? 0) > 0

/** Code without the line break its closing tag stands on. */
function joined(parts: readonly DocNode[]): DocNode[] {
  const text = parts
    .map((part) => part.text ?? '')
    .join('')
    .replace(/^\n|\n$/g, '')
  return text === '' ? [] : [{ type: 'text', text }]
}

function trimmed(parts: readonly DocNode[]): DocNode[] {
  const kept = [...parts]
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    const text = last.text?.trimEnd()
    if (last.type !== 'hardBreak' && text !== '') {
      if (text !== undefined) kept[kept.length - 1] = { ...last, text }
      break
    }
    kept.pop()
  }
  return kept
}
