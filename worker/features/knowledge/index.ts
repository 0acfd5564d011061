export { findPassages, requireSources } from './find-passages.ts'
export { indexAddedSource, indexRefreshedSource, removeDeletedSource } from './on-source-changed.ts'
export { knowledgeRoutes } from './routes.ts'
