export * from './content-commands.ts'
export { contentKeys, contentQuery, homeQuery, reviewsQuery } from './content-queries.ts'
export { TypeIcon } from './type-icon.tsx'
