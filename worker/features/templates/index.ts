export { templateCollectionRoutes } from './collection-routes.ts'
export { renderTemplateFor } from './render-template.ts'
export { templateRoutes } from './routes.ts'
export { templateVersionRoutes } from './version-routes.ts'
