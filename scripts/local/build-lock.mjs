import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './paths.mjs'

/** Names the process that builds. */
const LOCK = join(ROOT, 'node_modules/.marquee-build')
const PAUSE = 200

/** Runs `work` while no other process builds in this folder: two at once would leave each other's files. */
export function buildingAlone(work) {
  while (!taken()) {
    if (!holderLives()) rmSync(LOCK, { force: true })
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE)
  }
  try {
    return work()
  } finally {
    rmSync(LOCK, { force: true })
  }
}

function taken() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/** A process that was killed while it built holds nothing. */
function holderLives() {
  try {
    process.kill(Number(readFileSync(LOCK, 'utf8')), 0)
    return true
  } catch (error) {
    return error.code === 'EPERM' || !existsSync(LOCK)
  }
}
