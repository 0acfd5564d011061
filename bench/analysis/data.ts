import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** The text of a file, unpacked when its name ends in `.gz`. */
export function readText(path: string): string {
  const bytes = readFileSync(path)
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** Rows of a file with one column a tab. */
export const readTabs = (path: string): string[][] =>
  readText(path)
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))

/** Rows of a CSV file (RFC 4180) by the names in its first line. */
export function readCsv(path: string): Record<string, string>[] {
  const rows: string[][] = [[]]
  let field = ''
  let quoted = false
  const text = readText(path)
  const end = () => {
    rows.at(-1)?.push(field)
    field = ''
  }
  for (let i = 0; i < text.length; i++) {
    const letter = text.charAt(i)
    if (quoted && letter === '"' && text[i + 1] === '"') field += text[++i]
    else if (letter === '"') quoted = !quoted
    else if (quoted) field += letter
    else if (letter === ',') end()
    else if (letter === '\n') {
      end()
      rows.push([])
    } else if (letter !== '\r') field += letter
  }
  if (field !== '' || (rows.at(-1)?.length ?? 0) > 0) end()
  const [names = [], ...values] = rows.filter((row) => row.length > 0)
  return values.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])))
}

/** Pearson's correlation. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [ma, mb] = [mean(a), mean(b)]
  let [ab, aa, bb] = [0, 0, 0]
  a.forEach((value, i) => {
    const [da, db] = [value - ma, (b[i] ?? 0) - mb]
    ab += da * db
    aa += da * da
    bb += db * db
  })
  return ab / Math.sqrt(aa * bb)
}

/** Which of `folds` parts a row is in, by its own key: the same on every machine and whatever the order. */
export function foldOf(key: string, folds: number): number {
  let hash = 2166136261
  for (const byte of Buffer.from(key)) hash = Math.imul(hash ^ byte, 16777619)
  return ((hash >>> 0) % 1_000_003) % folds
}
