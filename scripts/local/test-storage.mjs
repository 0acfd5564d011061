import { accessSync, constants, statfsSync } from 'node:fs'

/** Memory as a file system, on Linux; tests write little, but wait for the disk thousands of times. */
const MEMORY = '/dev/shm'
const ENOUGH = 3 * 2 ** 30

/**
 * Has the temporary folders of tests in memory where there is room. What a killed process has written stays there
 * as it would on a disk, so crash tests mean the same.
 */
export function keepTemporaryFilesInMemory() {
  if (process.env.TMPDIR) return
  try {
    accessSync(MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(MEMORY)
    if (bavail * bsize >= ENOUGH) process.env.TMPDIR = MEMORY
  } catch {
    // No such file system here: the disk does as well.
  }
}
