export { closeInterruptedRuns } from './close-interrupted-runs.ts'
export { generationRoutes } from './routes.ts'
