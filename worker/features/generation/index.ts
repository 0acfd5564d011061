export { closeInterruptedRuns } from './close-interrupted-runs.ts'
export { rewriteRoutes } from './rewrite-routes.ts'
export { generationRoutes } from './routes.ts'
