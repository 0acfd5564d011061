export { default as proseClasses } from './prose.module.css'
export { RenderedNode } from './rendered-doc.tsx'
