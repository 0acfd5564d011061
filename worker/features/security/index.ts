export { sealAudit, sealWaiting } from './seal-audit.ts'
