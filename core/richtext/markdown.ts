import MarkdownIt from 'markdown-it'
import { MarkdownParser, MarkdownSerializer } from 'prosemirror-markdown'
import type { Node } from 'prosemirror-model'
import type { DocNode } from '../contracts/content.ts'
import { isSafeLink, schema } from './schema.ts'

/** CommonMark with strikethrough; raw HTML stays text, so that nothing in it ever runs. */
const tokenizer = new MarkdownIt('commonmark', { html: false }).enable('strikethrough')
tokenizer.validateLink = isSafeLink

const parser = new MarkdownParser(schema, tokenizer, {
  paragraph: { block: 'paragraph' },
  heading: { block: 'heading', getAttrs: (token) => ({ level: Number(token.tag.slice(1)) }) },
  blockquote: { block: 'blockquote' },
  code_block: { block: 'codeBlock', noCloseToken: true },
  fence: { block: 'codeBlock', getAttrs: (token) => ({ language: token.info || null }), noCloseToken: true },
  hr: { node: 'horizontalRule' },
  bullet_list: { block: 'bulletList' },
  ordered_list: {
    block: 'orderedList',
    getAttrs: (token) => ({ start: Number(token.attrGet('start') ?? 1) }),
  },
  list_item: { block: 'listItem' },
  hardbreak: { node: 'hardBreak' },
  em: { mark: 'italic' },
  strong: { mark: 'bold' },
  s: { mark: 'strike' },
  code_inline: { mark: 'code', noCloseToken: true },
  link: { mark: 'link', getAttrs: (token) => ({ href: token.attrGet('href') ?? '#' }) },
  image: { ignore: true, noCloseToken: true },
})

const serializer = new MarkdownSerializer(
  {
    paragraph: (state, node) => {
      state.renderInline(node)
      state.closeBlock(node)
    },
    heading: (state, node) => {
      state.write(`${'#'.repeat(node.attrs.level)} `)
      state.renderInline(node, false)
      state.closeBlock(node)
    },
    blockquote: (state, node) => state.wrapBlock('> ', null, node, () => state.renderContent(node)),
    codeBlock: (state, node) => {
      const ticks = node.textContent.match(/`{3,}/g)?.sort().at(-1)
      const fence = ticks ? `${ticks}\`` : '```'
      state.write(`${fence}${node.attrs.language ?? ''}\n`)
      state.text(node.textContent, false)
      state.write(`\n${fence}`)
      state.closeBlock(node)
    },
    horizontalRule: (state, node) => {
      state.write('---')
      state.closeBlock(node)
    },
    bulletList: (state, node) => state.renderList(node, '  ', () => '- '),
    orderedList: (state, node) => {
      const last = String(node.attrs.start + node.childCount - 1)
      state.renderList(
        node,
        ' '.repeat(last.length + 2),
        (i) => `${String(node.attrs.start + i).padStart(last.length)}. `,
      )
    },
    listItem: (state, node) => state.renderContent(node),
    hardBreak: (state, node, parent, index) => {
      for (let i = index + 1; i < parent.childCount; i++)
        if (parent.child(i).type !== node.type) return state.write('\\\n')
    },
    text: (state, node) => state.text(node.text ?? ''),
  },
  {
    italic: { open: '*', close: '*', mixable: true, expelEnclosingWhitespace: true },
    bold: { open: '**', close: '**', mixable: true, expelEnclosingWhitespace: true },
    strike: { open: '~~', close: '~~', mixable: true, expelEnclosingWhitespace: true },
    link: {
      open: '[',
      close: (_state, mark) => `](${mark.attrs.href.replace(/[()\s]/g, encodeURIComponent)})`,
    },
    code: { open: '`', close: '`', escape: false },
  },
)

/** Markdown → document. Never throws: what Markdown does not know is text. */
export function parseMarkdown(markdown: string): Node {
  const node = parser.parse(markdown)
  return node.childCount > 0 ? node : schema.node('doc', null, [schema.node('paragraph')])
}

export const toMarkdown = (node: Node): string => serializer.serialize(node, { tightLists: true })

/** JSON → document, checked against the schema. Throws RangeError for unknown nodes, marks, attributes or nesting. */
export function parseDocument(json: DocNode): Node {
  const node = schema.nodeFromJSON(json)
  node.check()
  return node
}

/** The words a reader sees, blocks separated by line breaks. */
export const plainText = (node: Node): string => node.textBetween(0, node.content.size, '\n', ' ')

/** Words by Unicode segmentation, so that Japanese and Arabic count as well. */
export function countWords(text: string, language: string): number {
  let count = 0
  for (const part of new Intl.Segmenter(language, { granularity: 'word' }).segment(text))
    if (part.isWordLike) count++
  return count
}
