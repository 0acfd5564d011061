import type { ContentType } from '../../../contracts/content.ts'
import type { Framework } from '../../../contracts/templates.ts'
import type { VariableName } from './variables.ts'

/** A variable by name; a question mark makes it optional. */
export type VariableUse = VariableName | `${VariableName}?`

interface Wording {
  name: string
  description: string
  /** Liquid. The facts that the variables hold are listed below it. */
  prompt: string
}

export interface BuiltIn {
  key: string
  framework: Framework
  variables: readonly VariableUse[]
  en: Wording
  es: Wording
}

export type BuiltIns = Readonly<Partial<Record<ContentType, readonly BuiltIn[]>>>
