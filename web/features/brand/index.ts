export { voiceQuery, voicesQuery, voiceVersionQuery } from './brand-queries.ts'
export { BrandTabs } from './brand-tabs.tsx'
