export { BulkRunWorkflow } from './bulk-run.workflow.ts'
export { redriveBulkRuns } from './redrive-bulk-runs.ts'
export { bulkRoutes } from './routes.ts'
