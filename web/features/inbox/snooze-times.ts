export interface SnoozeTime {
  key: 'laterToday' | 'tomorrow' | 'nextWeek'
  at: Date
}

/** When a snoozed item may come back, as the person's own clock has it: in three hours, at nine tomorrow, or on Monday. */
export function snoozeTimes(now: Date): SnoozeTime[] {
  const morning = (days: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 9)
  const toMonday = (8 - now.getDay()) % 7 || 7
  return [
    { key: 'laterToday', at: new Date(now.getTime() + 3 * 3_600_000) },
    { key: 'tomorrow', at: morning(1) },
    { key: 'nextWeek', at: morning(toMonday) },
  ]
}
