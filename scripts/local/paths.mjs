import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')
/** Everything the local workspace keeps: database, queues, files. Git-ignored. */
export const STATE = process.env.MARQUEE_STATE ?? join(ROOT, '.marquee/state')
/** The built page and worker. */
export const DIST = join(ROOT, 'dist')
/** Tools installed by npm, run by the Node of the lock file. */
export const BIN = join(ROOT, 'node_modules/.bin')
