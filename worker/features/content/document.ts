import type { DocNode } from '#core/contracts/content'
import { excerptOf } from '#core/domain/content/excerpt'
import { type Approvable, approvableText } from '#core/domain/content/identity'
import { AppError, invalid } from '#core/errors'
import { countWords } from '#core/richtext/count-words'
import { documentJson } from '#core/richtext/document-json'
import { parseDocument, parseMarkdown, plainText, toMarkdown } from '#core/richtext/markdown'

export interface StoredText {
  body: string
  doc: DocNode
  wordCount: number
  excerpt: string
}

const MAX_MARKDOWN = 200_000

/** Either side of a text, as stored: the document decides, its Markdown is derived. Throws `invalid_input`. */
export function storeText(input: { body?: string; doc?: DocNode }, language: string): StoredText {
  const node = input.doc ? checked(input.doc) : parseMarkdown(input.body ?? '')
  const body = toMarkdown(node)
  if (body.length > MAX_MARKDOWN)
    throw invalid(
      input.doc ? 'doc' : 'body',
      `A text may hold at most ${MAX_MARKDOWN} characters of Markdown.`,
    )
  return {
    body,
    doc: documentJson(node),
    wordCount: countWords(plainText(node), language),
    excerpt: excerptOf(body),
  }
}

function checked(doc: DocNode) {
  try {
    return parseDocument(doc)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw invalid('doc', error instanceof Error ? error.message : 'Not a document.')
  }
}

/** SHA-256 in hex of what an approval is about. */
export async function contentHash(content: Approvable): Promise<string> {
  const bytes = new TextEncoder().encode(approvableText(content))
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex()
}
