import { diverging } from '#test/harness/convergence'

const SEEDS = Number(process.argv[2] ?? 1_000)
const found = diverging(Array.from({ length: SEEDS }, (_, n) => n + 1))
console.log(`${SEEDS} seeded runs through loss, doubling, sleep and death: ${found.length} divergences`)
for (const { seed, what } of found) console.log(`seed ${seed}: ${what}`)
process.exit(found.length > 0 ? 1 : 0)
