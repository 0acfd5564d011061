/** Seconds as minutes and seconds in short words: "1 min 5 sec". Whole minutes from ten on. */
export function formatSeconds(seconds: number, language: string): string {
  const unit = (value: number, unit: 'minute' | 'second') =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value)
  const minutes = Math.floor(seconds / 60)
  if (minutes >= 10) return unit(Math.round(seconds / 60), 'minute')
  const rest = Math.round(seconds % 60)
  return [
    ...(minutes > 0 ? [unit(minutes, 'minute')] : []),
    ...(rest > 0 || minutes === 0 ? [unit(rest, 'second')] : []),
  ].join(' ')
}
