/** Both in one chunk: whoever opens the one opens the other, and the first load lists every chunk there is. */
export { WebhookPage } from './webhook-page.tsx'
export { WebhooksPage } from './webhooks-page.tsx'
