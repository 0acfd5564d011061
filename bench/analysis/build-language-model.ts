/**
 * Writes core/domain/analysis/models/language.ts from the large database of the npm package `eld` 2.1 (Apache-2.0,
 * Nito T.M.): its windows for eight languages, scores in steps of eight. The library itself keeps sixty languages in 4.5 MB;
 * its small databases miss the goal for word pairs.
 *
 *   node bench/analysis/build-language-model.ts node_modules/eld
 */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'

const LANGUAGES = ['en', 'es', 'pt', 'fr', 'de', 'it', 'nl', 'pl']
/** What ELD takes off every score to keep its database small, and our step. */
const BASE = 53
const STEP = 8
const LEAST_SCORE = 7

const [library = ''] = process.argv.slice(2)
const read = (file: string): Promise<unknown> => import(pathToFileURL(resolve(library, file)).href)
const { ngramsData } = z
  .object({
    ngramsData: z.object({
      languages: z.record(z.string(), z.string()),
      ngrams: z.record(z.string(), z.record(z.string(), z.number())),
    }),
  })
  .parse(await read('src/ngrams/large.js'))
const { dictionary } = z
  .object({ dictionary: z.array(z.string().optional()) })
  .parse(await read('src/dictionary.js'))

// A space stands for the bytes that UTF-8 has not.
const byteOf = new Map(
  dictionary.flatMap((sign, byte): [string | undefined, number][] => (sign === ' ' ? [] : [[sign, byte]])),
)
const digitOf = new Map(
  Object.entries(ngramsData.languages).flatMap(([id, language]): [string, number][] => {
    const digit = LANGUAGES.indexOf(language)
    return digit < 0 ? [] : [[id, digit]]
  }),
)

const rows = new Map<string, string[]>()
for (const [signs, scores] of Object.entries(ngramsData.ngrams)) {
  const signature = Object.entries(scores)
    .flatMap(([id, score]): [number, number][] => {
      const digit = digitOf.get(id)
      return digit === undefined ? [] : [[digit, Math.round((score + BASE) / STEP) - LEAST_SCORE]]
    })
    .sort(([a], [b]) => a - b)
    .map(([digit, score]) => `${digit}${String.fromCharCode(97 + score)}`)
    .join('')
  if (signature === '') continue
  const window = [...signs]
    .map((sign) => String.fromCharCode(byteOf.get(sign) ?? sign.charCodeAt(0)))
    .join('')
  if (/[\t\n]/.test(window)) throw new Error('A window holds a separator.')
  rows.set(signature, [...(rows.get(signature) ?? []), window])
}

const packed = [...rows]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([signature, windows]) => {
    let before = ''
    const entries = windows.sort().map((window) => {
      let shared = 0
      while (shared < window.length && window[shared] === before[shared]) shared++
      before = window
      return `${shared}${window.slice(shared)}`
    })
    return [signature, ...entries].join('\t')
  })
  .join('\n')
console.log(`${[...rows.values()].flat().length} windows, ${packed.length} characters`)

writeFileSync(
  new URL('../../core/domain/analysis/models/language.ts', import.meta.url),
  `// Written by bench/analysis/build-language-model.ts from ELD (https://github.com/nitotm/efficient-language-detector-js,
// Copyright 2023 Nito T.M., Apache License 2.0): eight of its languages, scores rounded. Do not edit.
import { unpackLanguages } from '../language-model.ts'

export const languageModel = unpackLanguages(
  ${JSON.stringify(LANGUAGES).replaceAll('"', "'").replaceAll(',', ', ')},
  ${JSON.stringify(packed)},
)
`,
)
