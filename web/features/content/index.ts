export { CampaignDot } from './campaign-dot.tsx'
export * from './content-commands.ts'
export { campaignsQuery, contentKeys, contentQuery, homeQuery, reviewsQuery } from './content-queries.ts'
export { TypeIcon } from './type-icon.tsx'
