export { segmentChoicesQuery } from './segment-queries.ts'
