export { auditRoutes } from './audit-routes.ts'
export { operationsRoutes } from './operations-routes.ts'
export { sealAudit, sealWaiting } from './seal-audit.ts'
