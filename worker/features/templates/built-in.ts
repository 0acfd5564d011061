export { BUILT_IN_TEMPLATES, findBuiltInTemplate } from '#core/domain/templates/built-in/index'
