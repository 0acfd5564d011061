export { CampaignDot } from './campaign-dot.tsx'
export * from './content-commands.ts'
export {
  campaignsQuery,
  contentKeys,
  contentQuery,
  homeQuery,
  reviewsQuery,
  roundQuery,
} from './content-queries.ts'
export { foldersQuery } from './library-queries.ts'
export { TypeIcon } from './type-icon.tsx'
