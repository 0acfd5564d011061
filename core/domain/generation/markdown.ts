/** A text as blocks of plain words; what the words contain is never Markdown. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'label'; text: string }
  | { kind: 'labelled'; label: string; text: string }
  | { kind: 'list'; ordered: boolean; items: readonly Item[] }
  | { kind: 'action'; text: string; link: string }
  | { kind: 'note'; text: string }

export interface Item {
  lead?: string
  text: string
}

/** The same block with its words changed. */
export function mapWords(block: Block, change: (text: string) => string): Block {
  if (block.kind === 'list')
    return {
      ...block,
      items: block.items.map(({ lead, text }) => ({
        ...(lead && { lead: change(lead) }),
        text: change(text),
      })),
    }
  if (block.kind === 'labelled') return { ...block, label: change(block.label), text: change(block.text) }
  return { ...block, text: change(block.text) }
}

const LINE_STARTS: readonly (readonly [RegExp, string])[] = [
  [/^([-+>])(?=\s|$)/, '\\$1'],
  [/^(#{1,6})(?=\s|$)/, '\\$1'],
  [/^([=-]+)(?=\s*$)/, '\\$1'],
  [/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2'],
]

/** Words → Markdown that says exactly these words: a brief may hold HTML or Markdown, and both stay text. */
function inline(text: string): string {
  return text
    .replace(/[\\`*~|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/&(?=#?[A-Za-z0-9]+;)/g, '\\&')
    .replace(/\](?=[([:])/g, '\\]')
}

function block(text: string): string {
  let line = inline(text)
  for (const [start, escaped] of LINE_STARTS) line = line.replace(start, escaped)
  return line
}

const address = (href: string) => href.replace(/[()\\<>]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)

const action = (text: string, link: string) =>
  /^https?:\/\//.test(link) ? `**[${inline(text)}](${address(link)})**` : `**${inline(text)}** ${link}`

function render(piece: Block): string {
  switch (piece.kind) {
    case 'heading':
      return `## ${inline(piece.text)}`
    case 'paragraph':
      return block(piece.text)
    case 'label':
      return `**${inline(piece.text)}**`
    case 'labelled':
      return `**${inline(piece.label)}:** ${inline(piece.text)}`
    case 'list':
      return piece.items
        .map(({ lead, text }, i) => {
          const words = lead ? `**${inline(lead)}** ${inline(text)}` : block(text)
          return `${piece.ordered ? `${i + 1}.` : '-'} ${words.trim()}`
        })
        .join('\n')
    case 'action':
      return action(piece.text, piece.link)
    case 'note':
      return `*${inline(piece.text)}*`
  }
}

export const toMarkdown = (blocks: readonly Block[]): string => blocks.map(render).join('\n\n')
