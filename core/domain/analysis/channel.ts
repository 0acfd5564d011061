import type { DimensionResult, Finding } from '../../contracts/analysis.ts'
import { CHANNEL_LIMITS, CHANNEL_OF, type ChannelLimits } from '../generation/channel-limits.ts'
import { septetsOf } from '../generation/gsm7.ts'
import type { Piece } from './piece.ts'
import { found, result, silent } from './result.ts'

const HASHTAG = /(?<![\p{L}\p{N}&])#[\p{L}\p{N}_]+/gu
/** What a label before a line says it is, in the texts our templates make. */
const LABELLED =
  /^(?:(subject|asunto)|(preheader|preencabezado)|(headline|titular)(?: \d+)?|(description|descripción)(?: \d+)?)\s*:\s*(.+)$/gimu
const NAMES = ['subject', 'preheader', 'headline', 'description'] as const

const length = (text: string) => [...text].length

/**
 * The text against what its channel accepts or shows (`core/domain/generation/channel-limits.ts` names the sources): length,
 * hashtags, title or subject, and the lines labelled as preheader, headline or description. Each limit kept counts the same.
 */
export function channel(piece: Piece): DimensionResult {
  const place = piece.channel ?? (piece.type && CHANNEL_OF[piece.type])
  if (!place) return silent('channel', 'noChannel')
  if (piece.words.length === 0) return silent('channel')
  const limits: ChannelLimits = CHANNEL_LIMITS[place]
  const { text, title } = piece
  const findings: Finding[] = []
  const measures: Record<string, number | string> = { channel: place }
  let [kept, checked] = [0, 0]
  const check = (name: string, value: number, limit: number | undefined, place?: () => Finding) => {
    if (limit === undefined) return
    checked++
    measures[name] = value
    measures[`${name}Limit`] = limit
    if (value <= limit) kept++
    else if (place) findings.push(place())
  }
  const tooLong =
    (kind: string, start: number, end: number, limit: number | undefined, part: 'title' | 'body' = 'body') =>
    () =>
      found(
        'channel',
        kind,
        part === 'title' ? title : text,
        { start, end },
        { part, params: { characters: end - start, limit: limit ?? 0 } },
      )
  const whole = text.trim()
  const count = place === 'sms' ? (septetsOf(whole) ?? length(whole)) : length(whole)
  check(
    'characters',
    count,
    place === 'sms' && septetsOf(whole) === null ? 70 : limits.characters,
    tooLong('tooLong', over(text, limits.characters), text.trimEnd().length, limits.characters),
  )
  const hashtags = [...text.matchAll(HASHTAG)]
  check('hashtags', hashtags.length, limits.hashtags, () => {
    const first = hashtags[limits.hashtags ?? 0]
    const last = hashtags.at(-1)
    return found(
      'channel',
      'hashtags',
      text,
      { start: first?.index ?? 0, end: last ? last.index + last[0].length : 0 },
      { params: { count: hashtags.length, limit: limits.hashtags ?? 0 } },
    )
  })
  if (title !== '')
    check(
      'title',
      length(title),
      limits.title ?? limits.subject,
      tooLong('title', 0, title.length, limits.title ?? limits.subject, 'title'),
    )
  for (const line of text.matchAll(LABELLED)) {
    const name = NAMES.find((_, i) => line[i + 1] !== undefined)
    const value = line[5] ?? ''
    const end = line.index + line[0].length
    if (name) check(name, length(value), limits[name], tooLong(name, end - value.length, end, limits[name]))
  }
  const [worst] = findings
  return result('channel', {
    score: checked === 0 ? null : (100 * kept) / checked,
    measures,
    findings,
    suggest: worst ? worst.kind : null,
    params: { ...worst?.message.params, channel: place },
  })
}

/** Where the text passes the limit. */
function over(text: string, limit: number | undefined): number {
  return limit === undefined ? 0 : [...text].slice(0, limit).join('').length
}
