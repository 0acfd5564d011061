export * from './content-commands.ts'
export { contentKeys, contentQuery, homeQuery, reviewsQuery, roundQuery } from './content-queries.ts'
export { TypeIcon } from './type-icon.tsx'
