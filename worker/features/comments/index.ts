export { addComment } from './add-comment.ts'
export { createThread } from './create-thread.ts'
export { commentRoutes } from './routes.ts'
