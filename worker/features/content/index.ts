export { campaignRoutes } from './campaign-routes.ts'
export { contentRoutes } from './routes.ts'
