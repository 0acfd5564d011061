import type { Health, HealthCheck } from '#core/contracts/health'
import type { Probe } from '../../adapters/probes.ts'
import { describeError, log } from '../../http/log.ts'

/** Longest wait for one dependency (ms). */
const TIME_BOX = 1000

/** Asks all dependencies at once, each within its time-box. Errors go to the log; the answer names no detail of theirs. */
export async function checkHealth(probes: Record<string, Probe>, timeBox = TIME_BOX): Promise<Health> {
  const checks = await Promise.all(
    Object.entries(probes).map(async ([name, probe]) => [name, await check(name, probe, timeBox)] as const),
  )
  const healthy = checks.every(([, { ok }]) => ok)
  return { status: healthy ? 'ok' : 'degraded', checks: Object.fromEntries(checks) }
}

async function check(name: string, probe: Probe, timeBox: number): Promise<HealthCheck> {
  const started = Date.now()
  const error = await Promise.race([ask(name, probe), after(timeBox)])
  const ms = Date.now() - started
  return error === null ? { ok: true, ms } : { ok: false, ms, error }
}

async function ask(name: string, probe: Probe): Promise<string | null> {
  try {
    return await probe()
  } catch (error) {
    log('error', 'dependency failed', { dependency: name, ...describeError(error) })
    return 'failed'
  }
}

const after = (ms: number) =>
  new Promise<string>((resolve) => setTimeout(resolve, ms, `no answer within ${ms} ms`))
