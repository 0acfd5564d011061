export { spanQuery } from './calendar-queries.ts'
