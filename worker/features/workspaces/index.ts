export { accountRoutes } from './account-routes.ts'
export { currentRoutes } from './current-routes.ts'
export { memberRoutes } from './member-routes.ts'
