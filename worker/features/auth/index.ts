export { authOf } from './auth-of.ts'
export { isShut } from './disabled-paths.ts'
export { authRoutes } from './routes.ts'
export { wellKnownRoutes } from './well-known-routes.ts'
