export { keepApprovedVersion } from './on-content-approved.ts'
export { keepNamedVersion } from './on-version-created.ts'
export { restoreOnEvent } from './on-version-restored.ts'
export { historyRoutes } from './routes.ts'
