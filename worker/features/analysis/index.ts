export { signCreatedContent, signUpdatedContent } from './on-content-changed.ts'
export { analysisRoutes } from './routes.ts'
