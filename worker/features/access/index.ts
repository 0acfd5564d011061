export { isApiKey } from './api-key-secret.ts'
export { findApiKey } from './find-api-key.ts'
