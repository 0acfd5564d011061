export { notificationTemplateCollectionRoutes } from './collection-routes.ts'
export { MarkdownText } from './engines.ts'
export { renderNotification } from './render-notification.ts'
export { notificationTemplateRoutes } from './routes.ts'
