export { MarkdownText } from './engines.ts'
export { renderNotification } from './render-notification.ts'
