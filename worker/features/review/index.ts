export { guestRoutes } from './guest-routes.ts'
export { reviewLinkRoutes } from './link-routes.ts'
