import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { DocNode } from '#core/contracts/content'
import { directionOf } from '#core/richtext/direction'
import { isSafeLink } from '#core/richtext/safe-link'

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const
const INDENT = 720
/** Word counts nine levels of lists. */
const LEVELS = 9

/** Where a block stands: in which lists, how far in, and whether in a quotation. */
interface Place {
  list: { reference: string; level: number } | null
  quote: number
}

interface Piece {
  title: string
  language: string
  doc: DocNode
}

/** A piece as a Word document, its title as Word's title. */
export function toDocx({ title, language, doc }: Piece): Promise<Uint8Array> {
  const writer = new Writer(directionOf(language) === 'rtl')
  const children = [
    writer.line([{ type: 'text', text: title }], { heading: HeadingLevel.TITLE }),
    ...(doc.content ?? []).flatMap((node) => writer.block(node, { list: null, quote: 0 })),
  ]
  const file = new Document({
    title,
    creator: 'Marquee',
    numbering: { config: [BULLETS, ...writer.numberings()] },
    sections: [{ children }],
  })
  return Packer.pack(file, 'uint8array')
}

const levels = (
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: (level: number) => string,
  start = 1,
) =>
  Array.from({ length: LEVELS }, (_, level) => ({
    level,
    format,
    start,
    text: text(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: 360 } } },
  }))

const BULLETS = { reference: 'bullets', levels: levels(LevelFormat.BULLET, () => '•') }

class Writer {
  /** The first number of each numbered list; each counts for itself. */
  readonly #starts: number[] = []
  /** Said of each paragraph and each run: Word takes it from neither the language nor the letters. */
  readonly #rightToLeft: boolean

  constructor(rightToLeft: boolean) {
    this.#rightToLeft = rightToLeft
  }

  numberings = () =>
    this.#starts.map((start, at) => ({
      reference: `numbers-${at}`,
      levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`, start),
    }))

  block(node: DocNode, place: Place): Paragraph[] {
    const within = node.content ?? []
    switch (node.type) {
      case 'heading':
        return [
          this.#line(node, place, { heading: HEADINGS[Number(node.attrs?.level ?? 1) - 1] ?? HEADINGS[5] }),
        ]
      case 'codeBlock':
        return [this.#code(node, place)]
      case 'horizontalRule':
        return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1 } } })]
      case 'blockquote':
        return within.flatMap((child) => this.block(child, { ...place, quote: place.quote + 1 }))
      case 'bulletList':
      case 'orderedList':
        return this.#list(node, place)
      default:
        return [this.#line(node, place, {})]
    }
  }

  #list(node: DocNode, place: Place): Paragraph[] {
    const level = Math.min(LEVELS - 1, place.list === null ? 0 : place.list.level + 1)
    const ordered = node.type === 'orderedList'
    const reference = ordered ? `numbers-${this.#starts.push(Number(node.attrs?.start ?? 1)) - 1}` : 'bullets'
    return (node.content ?? []).flatMap((item) =>
      (item.content ?? []).flatMap((child, at) => {
        const list = { reference, level }
        const nested = child.type === 'bulletList' || child.type === 'orderedList'
        // Only the first paragraph of an item carries its mark; the others stand under it.
        const inside: Place =
          at === 0 || nested ? { ...place, list } : { list: null, quote: place.quote + level + 1 }
        return this.block(child, inside)
      }),
    )
  }

  #line(node: DocNode, { list, quote }: Place, options: IParagraphOptions): Paragraph {
    return this.line(node.content ?? [], {
      ...options,
      ...(list && { numbering: list }),
      ...(quote > 0 && !list && { indent: { left: INDENT * quote } }),
    })
  }

  /** A paragraph of these letters. */
  line(letters: readonly DocNode[], options: IParagraphOptions): Paragraph {
    const direction = this.#rightToLeft && { rightToLeft: true }
    return new Paragraph({
      ...options,
      ...(this.#rightToLeft && { bidirectional: true }),
      children: letters.map((node) => run(node, direction)),
    })
  }

  #code(node: DocNode, { quote }: Place): Paragraph {
    const lines = (node.content ?? [])
      .map((part) => part.text ?? '')
      .join('')
      .split('\n')
    return new Paragraph({
      ...(quote > 0 && { indent: { left: INDENT * quote } }),
      children: lines.map((text, at) => new TextRun({ text, font: 'Consolas', ...(at > 0 && { break: 1 }) })),
    })
  }
}

function run(node: DocNode, direction: IRunOptions | false): ParagraphChild {
  if (node.type === 'hardBreak') return new TextRun({ break: 1 })
  const marks = new Map((node.marks ?? []).map((mark) => [mark.type, mark]))
  const href = marks.get('link')?.attrs?.href
  const options: IRunOptions = {
    ...direction,
    text: node.text ?? '',
    bold: marks.has('bold'),
    italics: marks.has('italic'),
    strike: marks.has('strike'),
    ...(marks.has('code') && { font: 'Consolas' }),
    ...(isSafeLink(href) && { style: 'Hyperlink' }),
  }
  const text = new TextRun(options)
  return isSafeLink(href) ? new ExternalHyperlink({ link: href, children: [text] }) : text
}
