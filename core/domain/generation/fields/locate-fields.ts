import type { FieldLimit } from '../../../contracts/fields.ts'

/** A block of a page. Its places are those of the page's own kind; the text stands in one piece between them. */
export interface PageBlock {
  text: string
  from: number
  to: number
  /** Which list of the page it is an item of, by that list's place. */
  list: number | null
  /** Characters of a label in bold that ends with a colon, and the space after it. */
  lead: number
  /** Nothing is suggested in it, so that its text stands there in one piece. */
  settled: boolean
}

/** One part of a page that reads as fields. */
export interface LocatedField {
  name: string
  /** Of a list of parts, from 0. */
  nth: number | null
  text: string
  /** Where it stands: one stretch of text when `single`, else from the first block of it to the last. */
  place: { part: 'title' } | { part: 'body'; from: number; to: number; single: boolean }
}

type Limits = Readonly<Record<string, FieldLimit>>
interface Page {
  title: string
  blocks: readonly PageBlock[]
}

/**
 * The parts of a page whose limits these are, in their order; a part that is not there is left out. Lists and labels
 * are found by their order, since their words depend on who wrote in which language.
 */
export function locateFields(limits: Limits, { title, blocks }: Page): LocatedField[] {
  if ('headlines' in limits) return inLists(blocks)
  if ('primaryText' in limits) return feedAd(blocks)
  if ('subject' in limits) return email(title, blocks)
  if ('title' in limits) return [inTitle('title', title), ...over('text', blocks)]
  return 'hashtags' in limits ? post(blocks) : over('text', blocks)
}

const inTitle = (name: string, text: string): LocatedField => ({
  ...{ name, nth: null, text },
  place: { part: 'title' },
})

const inBlock = (
  name: string,
  { text, from, to, lead, settled }: PageBlock,
  nth: number | null = null,
): LocatedField => ({
  ...{ name, nth, text: text.slice(lead) },
  place: { part: 'body', from: from + lead, to, single: settled },
})

/** One part that goes over all these blocks. */
function over(name: string, blocks: readonly PageBlock[]): LocatedField[] {
  const said = blocks.filter(({ text }) => text.trim() !== '')
  const [first, last] = [said[0], said.at(-1)]
  if (!first || !last) return []
  const text = said.map((block) => block.text).join('\n')
  return [
    {
      ...{ name, nth: null, text },
      place: { part: 'body', from: first.from, to: last.to, single: first === last && first.settled },
    },
  ]
}

function inLists(blocks: readonly PageBlock[]): LocatedField[] {
  const lists = [...Map.groupBy(blocks, ({ list }) => list)].filter(([list]) => list !== null)
  const [first = [], second = []] = lists.map(([, items]) => items)
  return [
    ...first.map((block, at) => inBlock('headlines', block, at)),
    ...second.map((block, at) => inBlock('descriptions', block, at)),
  ]
}

function feedAd(blocks: readonly PageBlock[]): LocatedField[] {
  const labelled = blocks.filter(({ lead }) => lead > 0)
  const names = labelled.length > 2 ? ['primaryText', 'headline', 'description'] : ['headline', 'description']
  const named = names.flatMap((name, at) => {
    const block = labelled[at]
    return block ? [inBlock(name, block)] : []
  })
  if (labelled.length > 2) return named
  return [
    ...over(
      'primaryText',
      blocks.filter(({ lead }) => lead === 0),
    ),
    ...named,
  ]
}

const SUBJECT = /^(subject|asunto)/i

/** A mail that names its subject has it there; else it is the title. */
function email(title: string, blocks: readonly PageBlock[]): LocatedField[] {
  const start = blocks.slice(0, 2).filter(({ lead }) => lead > 0)
  const subject = start.find(({ text }) => SUBJECT.test(text))
  const preheader = start.find((block) => block !== subject)
  const body = blocks.filter((block) => block !== subject && block !== preheader)
  return [
    subject ? inBlock('subject', subject) : inTitle('subject', title),
    ...(preheader ? [inBlock('preheader', preheader)] : []),
    ...over('body', body),
  ]
}

const TAGS_ALONE = /^(?:\s*#[\p{L}\p{N}_]+)+\s*$/u
const TAGS_AT_END = /(?:\s*#[\p{L}\p{N}_]+)+\s*$/u

function post(blocks: readonly PageBlock[]): LocatedField[] {
  const said = blocks.filter(({ text }) => text.trim() !== '')
  const last = said.at(-1)
  const tags = (last && TAGS_AT_END.exec(last.text)?.[0]) ?? ''
  if (!last || tags === '') return over('text', said)
  const cut = last.text.length - tags.length
  const ending = TAGS_ALONE.test(last.text)
    ? []
    : [{ ...last, text: last.text.slice(0, cut), to: last.from + cut }]
  return [
    ...over('text', [...said.slice(0, -1), ...ending]),
    ...Array.from(tags.matchAll(/#[\p{L}\p{N}_]+/gu), ({ 0: text, index }, nth): LocatedField => {
      const from = last.from + cut + index
      return {
        name: 'hashtags',
        nth,
        text,
        place: { part: 'body', from, to: from + text.length, single: false },
      }
    }),
  ]
}
