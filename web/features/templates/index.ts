export { templateChoicesQuery, templateQuery } from './template-queries.ts'
export { VariableField } from './variable-field.tsx'
