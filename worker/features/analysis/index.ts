export { signContent } from './on-content-changed.ts'
export { analysisRoutes } from './routes.ts'
