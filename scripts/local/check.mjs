import { runChecks } from './checks.mjs'

const { passed, failed } = await runChecks()
console.log(`checks: ${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
