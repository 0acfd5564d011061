export { voiceQuery, voicesQuery, voiceVersionQuery } from './brand-queries.ts'
