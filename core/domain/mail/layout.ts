import type { MailLocale, MailWords } from './kinds.ts'
import { mailPage, paragraph } from './page.ts'

/** The mail of an account is the house's own, whatever workspace it is about. */
const HOUSE = { name: 'Marquee', logoUrl: null, accent: '#5b45d6' }

/** The words of an account's mail on the page that all mail has. */
export const layout = (locale: MailLocale, words: MailWords): string =>
  mailPage(HOUSE, {
    ...{ locale, subject: words.subject, preheader: words.lines[0] ?? '', title: words.title },
    body: [words.greeting, ...words.lines].map(paragraph).join('\n'),
    action: words.action,
    note: words.note,
  })
