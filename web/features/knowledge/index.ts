export { Citations } from './citations.tsx'
export { type Knowledge, KnowledgeSelect } from './knowledge-select.tsx'
