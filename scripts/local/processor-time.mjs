import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Of processor time in a second: what Linux counts /proc in. */
const TICKS = 100

/** The processes of the runtimes that this one has started and that live, oldest first (Linux). */
export function runtimePids() {
  const running = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      const [state, parent] = fieldsOf(pid)
      return Number(parent) === process.pid && state !== 'Z' && statOf(pid).includes('(workerd)')
    })
  return running.map(Number).sort((a, b) => a - b)
}

/** Seconds of processor time that a process has used. */
export function processorTime(pid) {
  const fields = fieldsOf(pid)
  return (Number(fields[11]) + Number(fields[12])) / TICKS
}

/** Waits until a process has next to nothing to do, ten seconds at most. */
export async function untilIdle(pid) {
  for (let tries = 0; tries < 20; tries++) {
    const before = processorTime(pid)
    await sleep(500)
    if (processorTime(pid) - before < 0.03) return
  }
}

const fieldsOf = (pid) =>
  statOf(pid)
    .replace(/^.*\) /s, '')
    .split(' ')

/** Empty when the process ended while we looked. */
function statOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return ''
    throw error
  }
}
