/** What one field of a cron names: all there are, every so many, or some in order. */
export type CronField = { every: number } | { values: readonly number[] }

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']
/** The lowest and the highest value of each field, and the names that stand for numbers. */
const FIELDS = {
  minute: { from: 0, to: 59, names: [] },
  hour: { from: 0, to: 23, names: [] },
  day: { from: 1, to: 31, names: [] },
  month: { from: 1, to: 12, names: ['', ...MONTHS] },
  weekday: { from: 0, to: 7, names: WEEKDAYS },
} as const satisfies Record<string, { from: number; to: number; names: readonly string[] }>

/** Reads a field; null for what is none, or says more than numbers (`L`, `1#2`). `*` is every one. */
export function cronField(name: keyof typeof FIELDS, text: string): CronField | null {
  if (text === '*') return { every: 1 }
  const step = /^\*\/(\d{1,2})$/.exec(text)
  if (step) return Number(step[1]) > 0 ? { every: Number(step[1]) } : null
  const { from, to, names } = FIELDS[name]
  const numberOf = (word = '') => {
    if (/^\d{1,2}$/.test(word)) return Number(word)
    return names.findIndex((known) => known !== '' && known === word.toUpperCase())
  }
  const values = new Set<number>()
  for (const part of text.split(',')) {
    const [, first, last = first] = /^(\w+)(?:-(\w+))?$/.exec(part) ?? []
    const [low, high] = [numberOf(first), numberOf(last)]
    if (low < from || high > to || low > high) return null
    for (let value = low; value <= high; value++) values.add(value)
  }
  return { values: [...values].sort((a, b) => a - b) }
}

/** The first and the last of at least three values without a gap; null for all else. */
export function spanOf(values: readonly number[]): { first: number; last: number } | null {
  const [first, last] = [values[0], values.at(-1)]
  if (first === undefined || last === undefined || values.length < 3) return null
  return last - first === values.length - 1 ? { first, last } : null
}
