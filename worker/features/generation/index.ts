export { closeInterruptedRuns, closeRun } from './close-interrupted-runs.ts'
export { rewriteRoutes } from './rewrite-routes.ts'
export { generationRoutes } from './routes.ts'
export { endedText, runToEnd } from './run-to-end.ts'
