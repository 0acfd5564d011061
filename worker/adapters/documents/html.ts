import { Parser } from 'htmlparser2'
import {
  cleanLine,
  type SourceBlock,
  type SourceDocument,
  wordsIn,
} from '#core/domain/knowledge/source-document'
import { boundDepth } from './depth.ts'

/** What a reader of the page does not read: programs, forms, menus and whatever is hidden. */
const SKIPPED = new Set(
  'script style noscript template svg math canvas iframe object form button select nav aside footer dialog'.split(
    ' ',
  ),
)
const HEADING = /^h[1-6]$/
const BLOCK =
  /^(p|div|section|article|main|header|li|ul|ol|dl|dt|dd|table|tr|blockquote|pre|figure|figcaption|address|br|hr|body|h[1-6]|details|summary)$/
const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/
/** A page's <main> or <article> stands for it when it has this many words. */
const ENOUGH = 50

/** The words of a web page: its main part where it names one. Streams through a kept parser; nothing is run. */
export function readHtml(html: string): SourceDocument {
  const all: SourceBlock[] = []
  const main: SourceBlock[] = []
  const open: { name: string; hidden: boolean; main: boolean }[] = []
  let line = ''
  let heading = false
  let title = ''
  const end = () => {
    const text = cleanLine(line)
    line = ''
    if (!text) return
    const block: SourceBlock = { kind: heading ? 'heading' : 'text', text }
    all.push(block)
    if (open.at(-1)?.main) main.push(block)
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      if (BLOCK.test(name)) end()
      if (HEADING.test(name)) heading = true
      if (VOID.test(name)) return
      boundDepth(open.length)
      const outer = open.at(-1)
      const hidden = outer?.hidden || SKIPPED.has(name) || isHidden(attributes)
      open.push({ name, hidden: hidden ?? false, main: outer?.main || name === 'main' || name === 'article' })
    },
    ontext(text) {
      const inner = open.at(-1)
      if (inner?.name === 'title') title += text
      else if (!inner?.hidden) line += text
    },
    onclosetag(name) {
      if (name === 'td' || name === 'th') line += ' · '
      else if (BLOCK.test(name)) end()
      if (HEADING.test(name)) heading = false
      if (open.at(-1)?.name === name) open.pop()
    },
  })
  parser.write(html)
  parser.end()
  end()
  const enough = main.reduce((sum, { text }) => sum + wordsIn(text), 0) >= ENOUGH
  return { title: cleanLine(title) || null, blocks: enough ? main : all, pages: null }
}

const isHidden = ({ hidden, style = '', 'aria-hidden': aria }: Record<string, string>) =>
  hidden !== undefined ||
  aria === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?![.\d])/i.test(style)
