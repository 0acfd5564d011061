export { segmentChoicesQuery, segmentQuery } from './segment-queries.ts'
