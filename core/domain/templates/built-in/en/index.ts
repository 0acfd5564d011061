import type { BuiltInSet } from '../built-in.ts'
import { email } from './email.ts'

export const ENGLISH_TEMPLATES: BuiltInSet = { email }
