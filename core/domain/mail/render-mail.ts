import { english } from './english.ts'
import type { MailCatalogue, MailData, MailKind, MailLocale, MailWords } from './kinds.ts'
import { layout } from './layout.ts'
import { spanish } from './spanish.ts'

const CATALOGUES: Record<MailLocale, MailCatalogue> = { en: english, es: spanish }

export interface RenderedMail {
  subject: string
  text: string
  html: string
}

/**
 * The words of a kind in a language, as plain text and as HTML with the same content. Whatever people typed
 * is escaped; the subject is one line. Throws when a link is not http(s).
 */
export function renderMail<K extends MailKind>(kind: K, locale: MailLocale, data: MailData[K]): RenderedMail {
  const words = CATALOGUES[locale][kind](data)
  return { subject: oneLine(words.subject), text: plainText(words), html: layout(locale, words) }
}

/** A person's language, or English when there is no mail in it yet. `es-MX` is Spanish. */
export const mailLocale = (locale: string | null | undefined): MailLocale =>
  /^es\b/i.test(locale ?? '') ? 'es' : 'en'

// biome-ignore lint/suspicious/noControlCharactersInRegex: a control character would end the header
const oneLine = (text: string) => text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim()

function plainText({ title, greeting, lines, action, note }: MailWords): string {
  const parts = [title, greeting, ...lines, action && `${action.label}:\n${action.url}`, `—\n${note}`]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}
