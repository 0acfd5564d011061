export { voicesQuery } from './brand-queries.ts'
export { BrandTabs } from './brand-tabs.tsx'
