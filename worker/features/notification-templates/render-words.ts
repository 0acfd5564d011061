import type { NotificationTemplateInput, RenderedNotification } from '#core/contracts/notification-templates'
import { type MailLook, mailPage } from '#core/domain/mail/page'
import { smsSize } from '#core/domain/notifications/sms-segments'
import { documentJson } from '#core/richtext/document-json'
import { parseMarkdown } from '#core/richtext/markdown'
import { toMailHtml, toMailText } from '#core/richtext/to-mail'
import { liquidError, renderBounded } from '../templates/index.ts'
import { markdownEngine, plainEngine } from './engines.ts'

/** Longest rendered body of a mail, and longest of all other fields (characters). */
const MAX_BODY = 90_000
const MAX_FIELD = 4_000

/** How a workspace's mail looks, and what stands below it. */
export interface Brand extends MailLook {
  address: string
}

export type Values = Readonly<Record<string, unknown>>

export interface Rendering {
  brand: Brand
  values: Values
}

type Of<C extends NotificationTemplateInput['channel']> = Extract<NotificationTemplateInput, { channel: C }>

/**
 * What a template says with these values. Throws `invalid_input` naming `words.<field>`, with line and column where
 * Liquid tells them, when a field cannot be rendered or meets a bound.
 */
export function renderWords(template: NotificationTemplateInput, rendering: Rendering): RenderedNotification {
  const field = (name: string, source: string) => renderField(name, source, rendering.values)
  const line = (name: string, source: string) => oneLine(field(name, source))
  switch (template.channel) {
    case 'email':
      return email(template, rendering)
    case 'push': {
      const { title, body, action, url } = template.words
      const label = line('action', action)
      return {
        ...{ channel: 'push', title: line('title', title), body: field('body', body).trim() },
        ...{ actions: label ? [{ action: 'open', title: label }] : [], url: webAddress(line('url', url)) },
      }
    }
    case 'sms': {
      const text = field('text', template.words.text).trim()
      const { segments, encoding, left } = smsSize(text)
      return { channel: 'sms', text, segments, encoding, left }
    }
    case 'chat':
      return {
        ...{ channel: 'chat', text: field('text', template.words.text).trim() },
        url: webAddress(line('url', template.words.url)),
      }
    case 'in_app':
      return {
        ...{ channel: 'in_app', title: line('title', template.words.title) },
        body: field('body', template.words.body).trim(),
      }
  }
}

function email({ words, locale }: Of<'email'>, { brand, values }: Rendering): RenderedNotification {
  const line = (name: keyof typeof words) => oneLine(renderField(name, words[name], values))
  const doc = documentJson(parseMarkdown(renderField('body', words.body, values, markdownEngine, MAX_BODY)))
  const [subject, preheader, title, label] = [
    line('subject'),
    line('preheader'),
    line('title'),
    line('actionLabel'),
  ]
  const url = webAddress(line('actionUrl'))
  const note = renderField('note', words.note, values).trim()
  const unsubscribeUrl = webAddress(String(values.unsubscribeUrl ?? '')) || null
  const action = label && url ? { label, url } : undefined
  const footer = unsubscribeUrl ? { address: brand.address, unsubscribeUrl } : undefined
  const plain = toMailText(doc)
  const html = mailPage(brand, {
    ...{ locale, subject, title, action, note, footer },
    preheader: preheader || firstLine(plain),
    body: toMailHtml(doc, brand.accent),
  })
  return {
    ...{ channel: 'email', subject, preheader, html },
    text: plainText([title, plain, action && `${action.label}:\n${action.url}`, smallPrint(note, footer)]),
    bytes: new TextEncoder().encode(html).length,
  }
}

function renderField(
  name: string,
  source: string,
  values: Values,
  engine = plainEngine,
  longest = MAX_FIELD,
): string {
  // Most fields are plain words; parsing them would say the same.
  if (!source.includes('{')) return source
  try {
    return renderBounded(engine, source, values, longest)
  } catch (error) {
    throw liquidError(`words.${name}`, error)
  }
}

const plainText = (parts: (string | undefined)[]): string => `${parts.filter(Boolean).join('\n\n')}\n`

const smallPrint = (note: string, footer: { address: string; unsubscribeUrl: string } | undefined) =>
  ['—', note, footer?.address, footer?.unsubscribeUrl].filter(Boolean).join('\n')

const firstLine = (text: string): string =>
  text
    .split('\n')
    .find((one) => one.trim() !== '')
    ?.slice(0, 140) ?? ''

/** Control characters would end a header. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them away is the purpose
const oneLine = (text: string) => text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim()

/** A link leads to the web, or to nowhere. */
const webAddress = (url: string): string => (/^https?:\/\/[^\s]+$/.test(url) ? url : '')
