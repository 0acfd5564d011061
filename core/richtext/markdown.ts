import MarkdownIt from 'markdown-it'
import { MarkdownParser } from 'prosemirror-markdown'
import type { Node } from 'prosemirror-model'
import type { DocNode } from '../contracts/content.ts'
import { picturesToLinks } from './pictures.ts'
import { CODE_LANGUAGE, isSafeLink, schema } from './schema.ts'
import { withoutSuggestions } from './suggestions/resolve.ts'

export { toMarkdown } from './to-markdown.ts'

/** CommonMark with strikethrough; raw HTML stays text, so that nothing in it ever runs. */
const tokenizer = new MarkdownIt('commonmark', { html: false }).enable('strikethrough')
tokenizer.validateLink = isSafeLink
tokenizer.normalizeLink = (href) => href
picturesToLinks(tokenizer)

const parser = new MarkdownParser(schema, tokenizer, {
  paragraph: { block: 'paragraph' },
  heading: { block: 'heading', getAttrs: (token) => ({ level: Number(token.tag.slice(1)) }) },
  blockquote: { block: 'blockquote' },
  code_block: { block: 'codeBlock', noCloseToken: true },
  fence: {
    block: 'codeBlock',
    getAttrs: (token) => ({
      language: CODE_LANGUAGE.exec(token.info.trim().split(/\s/)[0] ?? '')?.[0] ?? null,
    }),
    noCloseToken: true,
  },
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
  link: { mark: 'link', getAttrs: (token) => ({ href: token.attrGet('href') || '#' }) },
})

/** Markdown → document. Never throws: what Markdown does not know is text. */
export function parseMarkdown(markdown: string): Node {
  const node = parser.parse(markdown)
  return node.childCount > 0 ? node : schema.node('doc', null, [schema.node('paragraph')])
}

/**
 * JSON → document, checked against the schema, without what is only suggested in it: a suggestion is no part of a
 * text. Throws RangeError for unknown nodes, marks, attributes or nesting.
 */
export function parseDocument(json: DocNode): Node {
  const node = schema.nodeFromJSON(json)
  if (node.type !== schema.topNodeType) throw new RangeError('The outermost node must be a `doc`.')
  node.check()
  return withoutSuggestions(node)
}

/** The words a reader sees, blocks separated by line breaks. */
export const plainText = (node: Node): string => node.textBetween(0, node.content.size, '\n', ' ')
