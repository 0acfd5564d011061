export { MAX_HTML } from './check-template.ts'
export { notificationTemplateCollectionRoutes } from './collection-routes.ts'
export { renderNotification } from './render-notification.ts'
export { notificationTemplateRoutes } from './routes.ts'
