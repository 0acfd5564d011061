import type { DocNode } from '#core/contracts/content'

/** Markdown as a document of the editor; the parser is loaded when it is first needed. */
export async function docOfMarkdown(markdown: string): Promise<DocNode> {
  const { parseMarkdown } = await import('#core/richtext/markdown')
  return parseMarkdown(markdown).toJSON()
}
