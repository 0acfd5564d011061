export { authOf } from './auth-of.ts'
export { authRoutes } from './routes.ts'
