import { describe, expect, it } from 'vitest'
import type { DocNode } from '#core/contracts/content'
import { documentJson } from '#core/richtext/document-json'
import { parseMarkdown } from '#core/richtext/markdown'
import { mailParts } from './mail-parts.ts'

const doc = (markdown: string): DocNode => documentJson(parseMarkdown(markdown))

describe('a mail', () => {
  it('has the subject and preheader that its opening lines name', () => {
    const parts = mailParts('Draft 3', doc('**Subject:** Spring is here\\\n**Preheader:** 120 kg\n\nHello'))
    expect([parts.subject, parts.preheader]).toEqual(['Spring is here', '120 kg'])
    expect(parts.body).toEqual(doc('Hello'))
  })

  it('reads them where only a space parts them', () => {
    const parts = mailParts(
      'x',
      doc('**Subject:** Spring is here\n**Preheader:** 120 kg: all of it\n\nHello'),
    )
    expect([parts.subject, parts.preheader]).toEqual(['Spring is here', '120 kg: all of it'])
  })

  it('reads them in Spanish, and in paragraphs of their own', () => {
    const parts = mailParts('Borrador', doc('Asunto: Ya es primavera\n\nPreencabezado: 120 kg\n\nHola'))
    expect([parts.subject, parts.preheader]).toEqual(['Ya es primavera', '120 kg'])
    expect(parts.body).toEqual(doc('Hola'))
  })

  it('is called by its title when it names none, and keeps every word', () => {
    const text = doc('Hello\n\nSubject: not at the top')
    expect(mailParts('Newsletter', text)).toEqual({ subject: 'Newsletter', preheader: '', body: text })
  })
})
