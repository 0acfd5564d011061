const DAY = 86_400_000

/** Midnight (UTC) so many days ago, or of the Friday before: nobody writes or sends at weekends. */
export function workday(now, days) {
  const day = Math.floor(now / DAY) * DAY - days * DAY
  return day - ([2, 0, 0, 0, 0, 0, 1][new Date(day).getUTCDay()] ?? 0) * DAY
}
