import { MarkdownSerializer, type MarkdownSerializerState } from 'prosemirror-markdown'
import type { Node } from 'prosemirror-model'
import { codeSpan, escapeAddress, escapeText } from './escape.ts'

const isEmpty = (node: Node | null) => node?.content.size === 0

/** True for the second, fourth … of lists that follow each other, which would otherwise become one list. */
function alternates(node: Node, parent: Node, index: number): boolean {
  let before = 0
  while (index > before && parent.child(index - before - 1).type === node.type) before++
  return before % 2 === 1
}

/** A nested list that a paragraph right above would swallow gets a blank line before it. */
function standApart(state: MarkdownSerializerState, node: Node): void {
  const interrupts = (node.attrs.start ?? 1) === 1 && !isEmpty(node.child(0).firstChild)
  if (!interrupts) state.write('')
}

const EMPHASIS = ['italic', 'bold', 'strike']
const emphasisOf = (node: Node) =>
  node.marks.flatMap((mark) => (EMPHASIS.includes(mark.type.name) ? [mark.type.name] : []))

/**
 * True when emphasis that ends (or, with `after`, begins) in `other` meets a letter of `node` with punctuation inside:
 * in `**No!**way` and `no**(way)**` CommonMark sees no emphasis.
 */
function swallows(other: Node | null, node: Node, after = false): boolean {
  if (!other?.isText) return false
  const own = emphasisOf(node)
  const [inside, letter] = after
    ? [/^[\p{P}\p{S}]/u, /[^\s\p{P}\p{S}]$/u]
    : [/[\p{P}\p{S}]$/u, /^[^\s\p{P}\p{S}]/u]
  const more = emphasisOf(other).filter((name) => !own.includes(name))
  // Of two kinds of marks the inner one is punctuation to the outer one.
  const kinds = new Set(more.map((name) => name === 'strike'))
  const hidden = kinds.size === 2 || (kinds.size === 1 && inside.test(other.text ?? ''))
  return hidden && letter.test(node.text ?? '')
}

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
      const longest = Math.max(2, ...(node.textContent.match(/`+/g) ?? []).map((run) => run.length))
      const fence = '`'.repeat(longest + 1)
      state.write(`${fence}${node.attrs.language ?? ''}\n`)
      state.text(node.textContent, false)
      state.write('\n')
      state.write(fence)
      state.closeBlock(node)
    },
    horizontalRule: (state, node, parent) => {
      // `- ---` would be one rule instead of a list with a rule in it.
      state.write(parent.type.name === 'listItem' ? '***' : '---')
      state.closeBlock(node)
    },
    bulletList: (state, node, parent, index) => {
      const bullet = alternates(node, parent, index) ? '+ ' : '- '
      standApart(state, node)
      state.renderList(node, '  ', () => bullet)
    },
    orderedList: (state, node, parent, index) => {
      const point = alternates(node, parent, index) ? ')' : '.'
      const width = String(node.attrs.start + node.childCount - 1).length
      standApart(state, node)
      state.renderList(node, ' '.repeat(width + 2), (i) =>
        `${node.attrs.start + i}${point} `.padEnd(width + 2),
      )
    },
    listItem: (state, node) => {
      // Markdown has no empty first paragraph; parsing puts it back.
      const from = node.childCount > 1 && isEmpty(node.firstChild) ? 1 : 0
      for (let i = from; i < node.childCount; i++) state.render(node.child(i), node, i)
    },
    hardBreak: (state, node, parent, index) => {
      if (parent.type.name === 'heading') return state.write(' ')
      for (let i = index + 1; i < parent.childCount; i++)
        if (parent.child(i).type !== node.type) return state.write('\\\n')
    },
    text: (state, node, parent, index) => {
      const inHeading = parent.type.name === 'heading'
      const first = index === 0 || parent.child(index - 1).type.name === 'hardBreak'
      const place = {
        startsLine: first && !inHeading,
        endsHeading: inHeading && index === parent.childCount - 1,
        encodeFirst: index > 0 && swallows(parent.child(index - 1), node),
        encodeLast: swallows(parent.maybeChild(index + 1), node, true),
      }
      state.text(escapeText(node.text ?? '', place), false)
    },
  },
  {
    italic: { open: '*', close: '*', mixable: true, expelEnclosingWhitespace: true },
    bold: { open: '**', close: '**', mixable: true, expelEnclosingWhitespace: true },
    strike: { open: '~~', close: '~~', mixable: true, expelEnclosingWhitespace: true },
    link: { open: '[', close: (_state, mark) => `](${escapeAddress(mark.attrs.href)})` },
    code: {
      open: (_state, _mark, parent, index) => codeSpan(parent.child(index).text ?? '').open,
      close: (_state, _mark, parent, index) => codeSpan(parent.child(index - 1).text ?? '').close,
      escape: false,
    },
  },
  { hardBreakNodeName: 'hardBreak' },
)

/** Document → Markdown that parses to the same document, up to whitespace at the ends of lines and empty paragraphs. */
export const toMarkdown = (node: Node): string => serializer.serialize(node, { tightLists: true })
