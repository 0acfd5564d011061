/** The round number at or above the highest bar, whose half is whole too: 2, 4, 10, 20, 40, 100 … */
export function axisTop(highest: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, highest)))
  return Math.max(2, [1, 2, 4, 6, 8, 10].map((step) => step * power).find((top) => top >= highest) ?? highest)
}
