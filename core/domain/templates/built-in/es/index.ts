import type { BuiltInSet } from '../built-in.ts'
import { email } from './email.ts'

export const SPANISH_TEMPLATES: BuiltInSet = { email }
