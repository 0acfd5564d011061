/** What a plain cron says, for the page to say it in words; null for one that only its fields can tell. */
export type CronWords =
  | { every: 'hour'; minute: number }
  | { every: 'day'; time: string }
  | { every: 'week'; time: string; weekday: number }

const two = (number: string) => number.padStart(2, '0')

export function cronWords(cron: string): CronWords | null {
  const [minute = '', hour = '', day, month, weekday = ''] = cron.trim().split(/\s+/)
  if (!/^\d{1,2}$/.test(minute) || day !== '*' || month !== '*') return null
  if (hour === '*' && weekday === '*') return { every: 'hour', minute: Number(minute) }
  if (!/^\d{1,2}$/.test(hour)) return null
  const time = `${two(hour)}:${two(minute)}`
  if (weekday === '*') return { every: 'day', time }
  return /^[0-7]$/.test(weekday) ? { every: 'week', time, weekday: Number(weekday) % 7 } : null
}
