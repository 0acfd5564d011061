export { RewriteSelection } from './rewrite-menu.tsx'
export { RewritingContext } from './rewriting-context.ts'
export { useRewriting } from './use-rewriting.ts'
