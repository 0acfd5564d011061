import type { GeneralEssays } from '../essays.ts'
import { CHOICE_ESSAY } from './choice-essay.ts'
import { VISIT_ESSAY } from './visit-essay.ts'

export const GENERAL_ESSAYS: GeneralEssays = { choice: CHOICE_ESSAY, visit: VISIT_ESSAY }
