import type { Fields } from '../../../contracts/fields.ts'

const LABELS = ['preheader', 'headlines', 'descriptions', 'headline', 'description'] as const
type Label = (typeof LABELS)[number]

const WORDS: Record<'en' | 'es', Record<Label, string>> = {
  en: {
    preheader: 'Preheader',
    headlines: 'Headlines',
    descriptions: 'Descriptions',
    headline: 'Headline',
    description: 'Description',
  },
  es: {
    preheader: 'Preencabezado',
    headlines: 'Títulos',
    descriptions: 'Descripciones',
    headline: 'Título',
    description: 'Descripción',
  },
}

const wordsFor = (language: string) => (language === 'es' ? WORDS.es : WORDS.en)

/** What a part is called in a text; null for those that stand there without a label. */
export function fieldLabel(name: string, language: string): string | null {
  const label = LABELS.find((known) => known === name)
  return label === undefined ? null : wordsFor(language)[label]
}

/** Fields as one text: a title, and Markdown below it. */
export function renderFields(fields: Fields, language: string): { title: string; body: string } {
  const words = wordsFor(language)
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n')
  if ('headlines' in fields) {
    const { headlines, descriptions } = fields
    const parts = [`**${words.headlines}**`, list(headlines), `**${words.descriptions}**`, list(descriptions)]
    return { title: headlines[0] ?? '', body: parts.join('\n\n') }
  }
  if ('primaryText' in fields) {
    const { primaryText, headline, description } = fields
    return {
      title: headline,
      body: `${primaryText}\n\n**${words.headline}:** ${headline}\n\n**${words.description}:** ${description}`,
    }
  }
  if ('subject' in fields)
    return { title: fields.subject, body: `**${words.preheader}:** ${fields.preheader}\n\n${fields.body}` }
  if ('title' in fields) return { title: fields.title, body: fields.text }
  if ('hashtags' in fields) {
    const tags = fields.hashtags.map((tag) => (tag.startsWith('#') ? tag : `#${tag}`)).join(' ')
    return { title: firstLine(fields.text), body: [fields.text, tags].filter(Boolean).join('\n\n') }
  }
  return { title: firstLine(fields.text), body: fields.text }
}

const firstLine = (text: string) => {
  const line = text.split('\n')[0] ?? ''
  return line.length <= 80 ? line : `${line.slice(0, 79).replace(/\s+\S*$/, '')}…`
}
