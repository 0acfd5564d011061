import { isMailAddress, isOneLine, parseSender } from '#core/domain/mail/address'
import type { OutgoingMail } from './provider.ts'

export interface Envelope {
  from: string
  to: string
  /** Header and body, CRLF line ends, pure ASCII, no line that starts with a dot. */
  message: string
}

/**
 * The message of RFC 5322 with a plain and an HTML part (RFC 2046, section 5.1.4). Its Message-ID comes from
 * the mail's id, so that a second copy is recognised as one. Throws when a header would not stay one line.
 */
export function toEnvelope(mail: OutgoingMail): Envelope {
  const sender = parseSender(mail.from)
  if (!sender) throw new Error('The sender is not an address; see MAIL_FROM.')
  if (!isMailAddress(mail.to)) throw new Error('The recipient is not an address that mail can carry.')
  if (!isOneLine(mail.subject))
    throw new Error('The subject holds a line break or another control character.')
  const boundary = `=_${mail.id}`
  const lines = [
    `From: ${sender.name ? `${encodedWords(sender.name)} <${sender.address}>` : sender.address}`,
    `To: ${mail.to}`,
    `Subject: ${encodedWords(mail.subject)}`,
    `Date: ${new Date(mail.at).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${mail.id}@${sender.address.split('@')[1]}>`,
    ...(mail.headers ? fields(mail.headers) : ['Auto-Submitted: auto-generated']),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative;\r\n boundary="${boundary}"`,
    '',
    ...part(boundary, 'text/plain', mail.text),
    ...part(boundary, 'text/html', mail.html),
    `--${boundary}--`,
  ]
  return { from: sender.address, to: mail.to, message: lines.join('\r\n') }
}

/** Further fields as they are: names and values that could start another field are refused. */
function fields(headers: Record<string, string>): string[] {
  return Object.entries(headers).map(([name, value]) => {
    if (!/^[A-Za-z0-9-]+$/.test(name) || !/^[\x20-\x7e]{1,900}$/.test(value))
      throw new Error(`The header ${name.slice(0, 40)} cannot be sent.`)
    return `${name}: ${value}`
  })
}

const part = (boundary: string, type: string, content: string) => [
  `--${boundary}`,
  `Content-Type: ${type}; charset=utf-8`,
  'Content-Transfer-Encoding: base64',
  '',
  ...(base64(content.replace(/\r?\n/g, '\r\n')).match(/.{1,76}/g) ?? []),
  '',
]

/** Makes words of 60 characters, so that even the first line of a long header stays below 78. */
const ENCODED_BYTES = 36

/** RFC 2047: each word stands alone, at most 75 characters, and never cuts a character in two. */
function encodedWords(text: string): string {
  if (/^[A-Za-z0-9 ,.!?'&/-]{0,60}$/.test(text)) return text
  const words: string[] = []
  let word = ''
  for (const sign of text) {
    if (new TextEncoder().encode(word + sign).length > ENCODED_BYTES) {
      words.push(word)
      word = ''
    }
    word += sign
  }
  return [...words, word].map((each) => `=?utf-8?B?${base64(each)}?=`).join('\r\n ')
}

const base64 = (text: string) => new TextEncoder().encode(text).toBase64()
