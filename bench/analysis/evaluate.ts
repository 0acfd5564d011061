/**
 * Prints how the analysis agrees with people, beside what others have published.
 *
 *   node bench/analysis/evaluate.ts FOLDER [sentences.tsv pairs.tsv]
 *
 * FOLDER holds clear-dev.csv.gz (CommonLit's CLEAR corpus, github.com/scrosseye/CLEAR-Corpus), sst2-dev.tsv.gz (Stanford
 * Sentiment Treebank, nlp.stanford.edu/sentiment) and langid-tweets-dev.tsv.gz (ELD's benchmark,
 * github.com/nitotm/efficient-language-detector). Further files with a language and a text a line, such as Lingua's sentences
 * and word pairs, can be named after it.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { predictEase } from '../../core/domain/analysis/ease.ts'
import { detectLanguage } from '../../core/domain/analysis/language-model.ts'
import { easeModel } from '../../core/domain/analysis/models/ease.ts'
import { languageModel } from '../../core/domain/analysis/models/language.ts'
import { sentimentModel } from '../../core/domain/analysis/models/sentiment.ts'
import {
  countText,
  fleschKincaidGrade,
  fleschReadingEase,
  smogGrade,
} from '../../core/domain/analysis/readability.ts'
import { positivity } from '../../core/domain/analysis/sentiment-model.ts'
import { HELD_OUT, readClear } from './clear.ts'
import { correlation, readTabs } from './data.ts'
import { readSst } from './sst.ts'

const [folder = '', ...more] = process.argv.slice(2)
const rows: string[][] = [['what', 'measured here', 'published', 'source', 'goal']]
const share = (right: number, all: number) => `${((100 * right) / all).toFixed(2)} %`
const at = (name: string) => (existsSync(join(folder, name)) ? join(folder, name) : null)

const clear = at('clear-dev.csv.gz')
if (clear) {
  const texts = readClear(clear)
  const agree = (of: (text: (typeof texts)[number]) => number, sample = texts) =>
    correlation(
      sample.map(of),
      sample.map((text) => text.human),
    ).toFixed(3)
  const crossley = 'Crossley et al. 2022'
  const heldOut = texts.filter((text) => text.fold === HELD_OUT)
  rows.push(
    [
      `Flesch, ours (${texts.length} texts)`,
      agree((text) => fleschReadingEase(countText(text))),
      '0.54',
      crossley,
      '',
    ],
    ['Flesch, the corpus’ own', agree((text) => text.flesch), '0.54', crossley, ''],
    ['Flesch–Kincaid, ours', agree((text) => -fleschKincaidGrade(countText(text))), '', crossley, ''],
    ['SMOG, ours', agree((text) => -smogGrade(countText(text))), '0.56', crossley, ''],
    ['SMOG, the corpus’ own', agree((text) => -text.smog), '0.56', crossley, ''],
    [
      'Flesch, ours, on the held-out fold',
      agree((text) => fleschReadingEase(countText(text)), heldOut),
      '0.54',
      crossley,
      '',
    ],
    [
      `learned ease, held out (${heldOut.length} texts)`,
      agree((text) => predictEase(text, easeModel), heldOut),
      'CAREC 0.56–0.58',
      'Crossley, Skalicky and Dascalu 2019',
      '≥ 0.75',
    ],
  )
}

const sst = at('sst2-dev.tsv.gz')
if (sst) {
  const sentences = readSst(sst)
  const right = sentences.filter(
    ({ words, positive }) => positivity(words, sentimentModel) > 0.5 === positive,
  )
  rows.push([
    `sentiment, SST-2 dev (${sentences.length} sentences)`,
    share(right.length, sentences.length),
    'SVM 79.4 %, bigram naive Bayes 83.1 %, RNTN 85.4 %',
    'Socher et al. 2013',
    '≥ 83 %',
  ])
}

const tweets = at('langid-tweets-dev.tsv.gz')
for (const path of [...(tweets ? [tweets] : []), ...more]) {
  const texts = readTabs(path).filter(
    ([language = '', text]) => text && /^(?:en|es|pt|fr|de|it|nl|pl|ja|ar)$/.test(language),
  )
  const name = path.split('/').at(-1) ?? path
  const judge = (list: readonly string[][]) =>
    list.filter(([language, text = '']) => detectLanguage(text, languageModel)?.language === language).length
  judge(texts)
  const start = performance.now()
  const right = judge(texts)
  const microseconds = ((performance.now() - start) * 1000) / texts.length
  rows.push([
    `language, ${name} (${texts.length})`,
    share(right, texts.length),
    'eld XS 99.8 % (sentences)',
    'ELD README',
    '≥ 99.5 %',
  ])
  rows.push([`time for each of ${name}`, `${microseconds.toFixed(1)} µs`, '', '', '≤ 150 µs'])
  if (path !== tweets) continue
  const pairs = texts.flatMap(([language = '', text = '']) => {
    const words = text.split(' ').filter((word) => /^\p{L}{2,}$/u.test(word))
    return [0, 2, 4].flatMap((i) => (words[i + 1] ? [[language, `${words[i]} ${words[i + 1]}`]] : []))
  })
  rows.push([
    `language, pairs of words cut from ${name} (${pairs.length})`,
    share(judge(pairs), pairs.length),
    'eld XS 78.6 %, on Lingua’s pairs',
    'ELD benchmark',
    '≥ 85 %',
  ])
}

const [head = [], ...body] = rows
console.log([head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n'))
