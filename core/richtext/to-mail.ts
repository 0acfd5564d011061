import type { DocNode } from '../contracts/content.ts'
import { isSafeLink } from './safe-link.ts'
import { escapeHtml } from './to-html.ts'

type Mark = NonNullable<DocNode['marks']>[number]

const FONT = "font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const TEXT = `${FONT};font-size:16px;line-height:26px;color:#2b2b33`
const HEADING: Record<number, string> = {
  1: 'font-size:24px;line-height:32px',
  2: 'font-size:20px;line-height:28px',
}

function styled(inner: string, mark: Mark, accent: string): string {
  const href = mark.attrs?.href
  if (mark.type === 'bold') return `<strong>${inner}</strong>`
  if (mark.type === 'italic') return `<em>${inner}</em>`
  if (mark.type === 'strike') return `<s>${inner}</s>`
  if (mark.type === 'code')
    return `<code style="font-family:Menlo,Consolas,monospace;font-size:14px">${inner}</code>`
  if (mark.type !== 'link' || !isSafeLink(href)) return inner
  return `<a class="link" href="${escapeHtml(href.trim())}" style="color:${accent}">${inner}</a>`
}

/**
 * A document's node as HTML for mail programs: every style stands in its element, nothing is loaded. `accent` is the
 * colour of links (`#rrggbb`). The classes are those that the layout recolours in the dark.
 */
export function toMailHtml(node: DocNode, accent: string): string {
  if (node.text !== undefined)
    return (node.marks ?? []).reduce((inner, mark) => styled(inner, mark, accent), escapeHtml(node.text))
  const inner = (node.content ?? []).map((child) => toMailHtml(child, accent)).join('')
  switch (node.type) {
    case 'paragraph':
      return `<p class="ink" style="margin:0 0 16px;${TEXT}">${inner}</p>`
    case 'heading': {
      const level = Math.min(6, Math.max(1, Number(node.attrs?.level ?? 1)))
      const size = HEADING[level] ?? 'font-size:17px;line-height:26px'
      return `<h${level} class="ink" style="margin:24px 0 12px;${FONT};${size};font-weight:650;color:#17171c">${inner}</h${level}>`
    }
    case 'bulletList':
      return `<ul class="ink" style="margin:0 0 16px;padding:0 0 0 24px;${TEXT}">${inner}</ul>`
    case 'orderedList':
      return `<ol class="ink" start="${Number(node.attrs?.start ?? 1)}" style="margin:0 0 16px;padding:0 0 0 24px;${TEXT}">${inner}</ol>`
    case 'listItem':
      return `<li style="margin:0 0 6px">${inner.replace(/^<p [^>]*>([\s\S]*?)<\/p>/, '$1')}</li>`
    case 'blockquote':
      return `<blockquote style="margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid ${accent}">${inner}</blockquote>`
    case 'codeBlock':
      return `<pre class="ink" style="margin:0 0 16px;white-space:pre-wrap;font-family:Menlo,Consolas,monospace;font-size:14px;line-height:22px;color:#2b2b33">${inner}</pre>`
    case 'horizontalRule':
      return '<hr style="margin:24px 0;border:0;border-top:1px solid #e6e4de">'
    case 'hardBreak':
      return '<br>'
    default:
      return inner
  }
}

/** The same words as plain text; a link is followed by its address. */
export function toMailText(node: DocNode, depth = 0): string {
  if (node.text !== undefined) return withAddress(node)
  const children = node.content ?? []
  const each = children.map((child) => toMailText(child, depth + 1))
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return each.join('')
    case 'bulletList':
      return each.map((text) => `- ${indented(text)}`).join('\n')
    case 'orderedList':
      return each
        .map((text, index) => `${Number(node.attrs?.start ?? 1) + index}. ${indented(text)}`)
        .join('\n')
    case 'blockquote':
      return each.join('\n\n').replace(/^/gm, '> ')
    case 'horizontalRule':
      return '———'
    case 'hardBreak':
      return '\n'
    case 'codeBlock':
      return each.join('')
    default:
      return each.join('\n\n')
  }
}

const indented = (text: string) => text.replaceAll('\n', '\n  ')

function withAddress({ text = '', marks = [] }: DocNode): string {
  const href = marks.find(({ type }) => type === 'link')?.attrs?.href
  return isSafeLink(href) && href.trim() !== text ? `${text} (${href.trim()})` : text
}
