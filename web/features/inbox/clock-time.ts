/** "08:05" for 485 minutes after midnight. */
export const clockTime = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Minutes after midnight; null for what is no time. */
export function minuteOf(time: string): number | null {
  const [, hour, minute] = /^(\d{2}):(\d{2})/.exec(time) ?? []
  const minutes = Number(hour) * 60 + Number(minute)
  return minutes >= 0 && minutes < 1440 ? minutes : null
}
