import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')
/**
 * Everything the local workspace keeps: database, queues, files. Git-ignored. Vite and wrangler are told of the folder
 * above it and go into `v3` by themselves.
 */
export const STATE = join(process.env.MARQUEE_STATE ?? join(ROOT, '.marquee/state'), 'v3')
/** The built page and worker. */
export const DIST = join(ROOT, 'dist')
/** Tools installed by npm, run by the Node of the lock file. */
export const BIN = join(ROOT, 'node_modules/.bin')
