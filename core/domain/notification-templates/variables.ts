import { KINDS, type Kind } from '../notifications/kinds.ts'

/** A value that templates of a kind may say. */
export interface TemplateVariable {
  name: string
  /** Whoever asks for a notification has to bring it; the others are known to the house, or may stay away. */
  required: boolean
  /** What a preview shows. */
  sample: string
}

/** Known of every recipient and workspace. */
const OF_THE_HOUSE = ['recipient', 'workspace'] as const
const OPTIONAL: readonly string[] = [
  ...['excerpt', 'note', 'model', 'limit', 'place', 'preheader', 'unsubscribeUrl', 'count', 'items'],
]
const required = (kind: Kind, name: string): boolean =>
  KINDS[kind].variables.some((one) => one === name) &&
  !OPTIONAL.includes(name) &&
  !(kind === 'broadcast' && name === 'url')

const SAMPLES: Record<string, string> = {
  recipient: 'Ana Ruiz',
  workspace: 'Lumen Coffee',
  actor: 'Luis Vega',
  title: 'Spring launch: the new roast',
  excerpt: 'Is the price still right?',
  note: 'Please check the price and the date.',
  url: 'https://app.example.com/studio/example',
  model: 'llama-4',
  name: 'Welcome series',
  reason: 'The provider refused the sign-in.',
  limit: '2,000 texts a month',
  minutes: '12',
  what: 'A sign-in from a new country',
  place: 'Oslo, Norway',
  preheader: 'Fruity, and roasted on Tuesday',
  subject: 'The new roast is here',
  body: 'It is fruity, and roasted on Tuesday.',
  unsubscribeUrl: 'https://app.example.com/u/example',
  count: '3',
}

/** What templates of a kind can count on, those of the kind first. */
export const variablesOf = (kind: Kind): TemplateVariable[] =>
  [...KINDS[kind].variables, ...OF_THE_HOUSE].map((name) => ({
    name,
    required: required(kind, name),
    sample: SAMPLES[name] ?? '',
  }))

/** What a message of this kind is about: a template that says none of it says nothing. */
export const mustSay = (kind: Kind): readonly string[] =>
  KINDS[kind].variables.filter((name) =>
    ['title', 'name', 'what', 'body', 'subject', 'items', 'count'].includes(name),
  )

/** One of the items of a digest. */
export interface DigestEntry {
  title: string
  actor: string
  excerpt: string
  url: string
}

const SAMPLE_ITEMS: DigestEntry[] = ['Spring launch', 'Price list', 'Newsletter of May'].map((title) => ({
  title,
  actor: 'Luis Vega',
  excerpt: 'Is the price still right?',
  url: 'https://app.example.com/studio/example',
}))

export type TemplateValue = string | number | boolean | readonly DigestEntry[]
export type TemplateValues = Record<string, TemplateValue>

/** What a preview is rendered with. */
export const sampleValues = (kind: Kind): TemplateValues => ({
  ...Object.fromEntries(variablesOf(kind).map(({ name, sample }) => [name, sample])),
  ...(KINDS[kind].variables.some((name) => name === 'items') && {
    items: SAMPLE_ITEMS,
    count: SAMPLE_ITEMS.length,
  }),
})
