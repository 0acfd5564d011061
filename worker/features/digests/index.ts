export { closeDigests } from './close-due.ts'
export { gather } from './gather.ts'
export { openDigest } from './open-digest.ts'
export { digestRoutes } from './routes.ts'
