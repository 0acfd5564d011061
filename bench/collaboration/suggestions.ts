import { fault } from '#web/features/suggestions/apart'

const SEEDS = Number(process.argv[2] ?? 1_000)
const kinds = { text: {}, formats: { formats: true }, 'text typed meanwhile': { direct: true } }
let count = 0
for (const [kind, options] of Object.entries(kinds)) {
  const found = Array.from({ length: SEEDS }, (_, n) => ({ seed: n + 1, what: fault(n + 1, options) }))
  const faults = found.filter(({ what }) => what !== null)
  count += faults.length
  console.log(`${SEEDS} seeded runs of suggestions and comments (${kind}): ${faults.length} faults`)
  for (const { seed, what } of faults) console.log(`seed ${seed}: ${what}`)
}
process.exit(count > 0 ? 1 : 0)
