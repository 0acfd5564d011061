export { voicesQuery } from './brand-queries.ts'
