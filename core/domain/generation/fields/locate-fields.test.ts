import { describe, expect, it } from 'vitest'
import { fieldFormOf } from '../../../contracts/fields.ts'
import { checkFields } from './check-fields.ts'
import { locateFields, type PageBlock } from './locate-fields.ts'

/** Blocks one after the other, as `list: text` for an item and `Label: text` for a labelled one. */
function page(...lines: string[]): PageBlock[] {
  let from = 1
  return lines.map((line) => {
    const [, list = null, text = line] = /^(\d)\|(.*)$/.exec(line) ?? []
    const lead = /^\*([^*]+)\*/.exec(text)?.[1]?.length ?? 0
    const said = text.replaceAll('*', '')
    const block = {
      text: said,
      from,
      to: from + said.length,
      list: list === null ? null : Number(list),
      lead,
      settled: true,
    }
    from = block.to + 2
    return block
  })
}
const form = (...[type, channel]: Parameters<typeof fieldFormOf>) => {
  const found = fieldFormOf(type, channel)
  if (!found) throw new Error(`${type} has no fields`)
  return found
}
const read = (type: Parameters<typeof fieldFormOf>[0], channel: string | undefined, blocks: PageBlock[]) =>
  locateFields(form(type, channel).limits, { title: 'The title', blocks }).map(
    ({ name, nth, text }) => `${name}${nth === null ? '' : `.${nth}`}: ${text}`,
  )

describe('the fields of a page', () => {
  it('of a search ad are the items of its two lists', () => {
    const blocks = page('Headlines', '1|Fresh', '1|From Huila', 'Descriptions', '2|One.')
    expect(read('ad', 'google_ads', blocks)).toEqual([
      'headlines.0: Fresh',
      'headlines.1: From Huila',
      'descriptions.0: One.',
    ])
  })

  it('of an ad in a feed follow their labels, whatever the language', () => {
    const labelled = page('*Texto: *Compra', '*Título: *Café', '*Descripción: *Cada martes')
    const fields = ['primaryText: Compra', 'headline: Café', 'description: Cada martes']
    expect(read('ad', 'facebook', labelled)).toEqual(fields)
    const under = page('Compra', '*Título: *Café', '*Descripción: *Cada martes')
    expect(read('ad', 'facebook', under)).toEqual(fields)
  })

  it('of a mail are its subject, else its title, its preheader and what remains', () => {
    expect(read('email', 'email', page('*Preheader: *In stock', 'Hello', 'Bye'))).toEqual([
      'subject: The title',
      'preheader: In stock',
      'body: Hello\nBye',
    ])
    expect(read('email', 'email', page('*Asunto: *Hola', '*Preencabezado: *Ya', 'Texto'))).toEqual([
      'subject: Hola',
      'preheader: Ya',
      'body: Texto',
    ])
  })

  it('of a post are its text and the hashtags it ends with', () => {
    const fields = ['text: We roast.', 'hashtags.0: #coffee', 'hashtags.1: #huila']
    expect(read('social_post', 'x', page('We roast. #coffee #huila'))).toEqual(fields)
    expect(read('social_post', 'x', page('We roast.', '', '#coffee #huila'))).toEqual(fields)
    expect(read('social_post', 'x', page('No #tag at the end.'))).toEqual(['text: No #tag at the end.'])
  })

  it('stand where their words do', () => {
    const blocks = page('Hi', '*Title: *Café', '*Text: *Now')
    const [, headline] = locateFields(form('ad', 'facebook').limits, { title: '', blocks })
    const { from = 0, lead = 0, to } = blocks[1] ?? {}
    expect(headline?.place).toEqual({ part: 'body', from: from + lead, to, single: true })
    const [, tag] = locateFields(form('social_post', 'x').limits, { title: '', blocks: page('Go #now') })
    expect(tag?.place).toEqual({ part: 'body', from: 4, to: 8, single: false })
  })

  it('are checked by the schema that checks a generated text', () => {
    const search = form('ad', 'google_ads')
    const faults = (...lines: string[]) => [
      ...checkFields(search, locateFields(search.limits, { title: '', blocks: page(...lines) })),
    ]
    const good = ['1|a', '1|b', '1|c', '2|One.', '2|Two.']
    expect(faults(...good)).toEqual([])
    expect(faults(`1|${'x'.repeat(31)}`, ...good.slice(1))).toEqual(['headlines.0'])
    expect(faults(...good.slice(1))).toEqual(['headlines'])
    expect(faults('1|a', '1|', '1|c', '2|One.', '2|Two.')).toEqual(['headlines.1'])
    expect(faults()).toEqual(['headlines', 'descriptions'])
  })
})
