export { renderTemplateFor } from './render-template.ts'
export { templateRoutes } from './routes.ts'
