export { campaignRoutes } from './campaign-routes.ts'
export { getContent } from './get-content.ts'
export { liveText, projectContent } from './project-content.ts'
export { contentRoutes } from './routes.ts'
