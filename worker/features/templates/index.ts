export { getTemplate } from './get-template.ts'
export { renderTemplateFor } from './render-template.ts'
export { templateRoutes } from './routes.ts'
