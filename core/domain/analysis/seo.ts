import type { DimensionResult, Finding } from '../../contracts/analysis.ts'
import { CALLS } from './call-to-action.ts'
import { findPhrases, phraseIndex } from './phrases.ts'
import { knownLanguage, type Piece } from './piece.ts'
import { found, result, silent } from './result.ts'
import { wordsIn } from './words.ts'

/** Characters that search results show of a title and of a description (Google Search Central on title links and snippets; vendors' measurements). */
const TITLE = { least: 30, most: 60 }
const DESCRIPTION = { least: 70, most: 155 }
/** Uses of the keyword in a hundred words; more reads as stuffing (Google Search spam policies, "Keyword stuffing"). */
const DENSITY = { least: 0.4, most: 3 }
const FIRST_WORDS = 100
const LEAST_WORDS = 50
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg)(?:[?#]|$)/i

/** A check counts for its weight; those that do not apply are left out of the score. */
type Check = readonly [name: string, passed: boolean | null, weight: number]

/**
 * What search engines read: the keyword in title, headings and the beginning, lengths of title and description, headings
 * in order, links that say where they lead, pictures with words. After Google Search Central's documentation.
 */
export function seo(piece: Piece): DimensionResult {
  const { blocks, links, title, text, keyword, description } = piece
  if (piece.words.length < LEAST_WORDS && !keyword) return silent('seo', 'tooShort')
  const uses = keyword ? usesOf(piece, keyword) : null
  const headings = blocks.filter((block) => block.kind === 'heading')
  const density = uses ? (100 * uses.body.length) / Math.max(1, piece.words.length) : 0
  const findings = [...headingOrder(piece), ...badLinks(piece)]
  const empty = findings.filter(({ kind }) => kind === 'emptyLink').length
  const pictures = findings.filter(({ kind }) => kind === 'pictureWithoutWords').length
  const disordered = findings.length - empty - pictures
  if (uses && density > DENSITY.most)
    for (const { start, end } of uses.body.slice(1))
      findings.push(found('seo', 'stuffing', text, { start, end }, { params: { keyword: keyword ?? '' } }))
  const titleLength = [...title].length
  const long = piece.words.length >= 300
  const checks: Check[] = [
    ['titleLength', titleLength >= TITLE.least && titleLength <= TITLE.most, 2],
    ['descriptionLength', description === null ? null : within([...description].length, DESCRIPTION), 2],
    ['keywordInTitle', uses ? uses.title : null, 3],
    ['keywordEarly', uses && (uses.body[0]?.index ?? FIRST_WORDS) < FIRST_WORDS, 2],
    ['keywordInHeading', uses && headings.length > 0 ? uses.heading : null, 1],
    ['keywordDensity', uses && piece.words.length >= LEAST_WORDS ? within(density, DENSITY) : null, 2],
    ['headings', long ? headings.length > 0 : null, 2],
    ['headingOrder', headings.length > 0 ? disordered === 0 : null, 2],
    ['links', long ? links.length > 0 : null, 1],
    ['linkWords', links.length > 0 ? empty === 0 : null, 1],
    ['pictures', links.some(({ href }) => PICTURE.test(href)) ? pictures === 0 : null, 1],
  ]
  const asked = checks.filter(([, passed]) => passed !== null)
  const total = asked.reduce((sum, [, , weight]) => sum + weight, 0)
  const gained = asked.reduce((sum, [, passed, weight]) => sum + (passed ? weight : 0), 0)
  const [first] = [...asked].filter(([, passed]) => !passed).sort(([, , a], [, , b]) => b - a)
  return result('seo', {
    score: (100 * gained) / total,
    measures: {
      ...Object.fromEntries(asked.map(([name, passed]) => [name, passed ? 1 : 0])),
      titleCharacters: titleLength,
      ...(description !== null && { descriptionCharacters: [...description].length }),
      ...(uses && { keywordUses: uses.body.length, keywordPer100Words: density }),
      headingCount: headings.length,
      linkCount: links.length,
    },
    findings: findings.sort((a, b) => a.start - b.start),
    suggest: first?.[0] ?? null,
    params: {
      titleLeast: TITLE.least,
      titleMost: TITLE.most,
      least: DESCRIPTION.least,
      most: DESCRIPTION.most,
      keyword: keyword ?? '',
      characters: titleLength,
    },
  })
}

const within = (value: number, { least, most }: { least: number; most: number }) =>
  value >= least && value <= most

function usesOf({ words, titleWords, text, blocks, language }: Piece, keyword: string) {
  const parts = wordsIn(keyword, 0, keyword.length, language).map(({ lower }) => singular(lower))
  if (parts.length === 0) return null
  const index = phraseIndex([[parts.join(' '), null]])
  const inStem = (list: Piece['words']) =>
    findPhrases(
      list.map((word) => ({ ...word, lower: singular(word.lower) })),
      index,
    )
  const heading = blocks.some(
    ({ kind, start, end }) => kind === 'heading' && inStem(wordsIn(text, start, end, language)).length > 0,
  )
  return { title: inStem(titleWords).length > 0, heading, body: inStem(words) }
}

/** Enough to take "running shoes" for "running shoe". */
const singular = (word: string) => (word.length > 3 ? word.replace(/(?<=[^s])s$/, '') : word)

/** More than one heading of the first level, and levels that are skipped. */
function headingOrder({ blocks, text }: Piece): Finding[] {
  const findings: Finding[] = []
  let before = 1
  let firsts = 0
  for (const block of blocks) {
    if (block.kind !== 'heading') continue
    const level = block.level ?? 1
    if (level === 1 && ++firsts > 1) findings.push(found('seo', 'secondH1', text, block))
    if (level > before + 1)
      findings.push(found('seo', 'skippedLevel', text, block, { params: { level, before } }))
    before = level
  }
  return findings
}

/** Links whose words say nothing, and pictures shown by their address alone: they have no alternative text. */
function badLinks(piece: Piece): Finding[] {
  const language = knownLanguage(piece.language)
  return piece.links.flatMap((link) => {
    const words = piece.text.slice(link.start, link.end).trim()
    if (PICTURE.test(link.href) && words === link.href)
      return [found('seo', 'pictureWithoutWords', piece.text, link)]
    if (language && CALLS[language].EMPTY_LINKS.test(words))
      return [found('seo', 'emptyLink', piece.text, link, { params: { words } })]
    return []
  })
}
