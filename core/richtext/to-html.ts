import type { DocNode } from '../contracts/content.ts'
import { directionOf } from './direction.ts'
import { isSafeLink } from './safe-link.ts'

type Mark = NonNullable<DocNode['marks']>[number]

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** A text as it stands in HTML, between tags or in an attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char)

const MARKS: Record<string, string> = { bold: 'strong', italic: 'em', strike: 's', code: 'code' }

function marked(inner: string, mark: Mark): string {
  const tag = MARKS[mark.type]
  if (tag) return `<${tag}>${inner}</${tag}>`
  const href = mark.attrs?.href
  return mark.type === 'link' && isSafeLink(href)
    ? `<a href="${escapeHtml(href.trim())}">${inner}</a>`
    : inner
}

const level = (node: DocNode) => Math.min(6, Math.max(1, Number(node.attrs?.level ?? 1)))

/** A document's node as HTML without classes or scripts; addresses that could run code are left out. */
export function toHtml(node: DocNode): string {
  if (node.text !== undefined) return (node.marks ?? []).reduce(marked, escapeHtml(node.text))
  const inner = (node.content ?? []).map(toHtml).join('')
  switch (node.type) {
    case 'paragraph':
      return `<p>${inner}</p>`
    case 'heading':
      return `<h${level(node)}>${inner}</h${level(node)}>`
    case 'bulletList':
      return `<ul>${inner}</ul>`
    case 'orderedList': {
      const start = Number(node.attrs?.start ?? 1)
      return `<ol${start === 1 ? '' : ` start="${start}"`}>${inner}</ol>`
    }
    case 'listItem':
      return `<li>${inner}</li>`
    case 'blockquote':
      return `<blockquote>${inner}</blockquote>`
    case 'codeBlock': {
      const language = node.attrs?.language
      const name = typeof language === 'string' ? ` class="language-${escapeHtml(language)}"` : ''
      return `<pre><code${name}>${inner}</code></pre>`
    }
    case 'horizontalRule':
      return '<hr>'
    case 'hardBreak':
      return '<br>'
    default:
      return inner
  }
}

interface Page {
  title: string
  language: string
  doc: DocNode
}

/** A whole page to keep or to print, with no more than its words and a plain look. */
export const toHtmlPage = ({ title, language, doc }: Page): string => `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>body{max-width:70ch;margin:3rem auto;padding:0 1rem;font:1.1rem/1.65 Georgia,serif}h1{line-height:1.2}pre{overflow-x:auto}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${toHtml(doc)}
</body>
</html>
`
