import type { ContentType } from '../../../contracts/content.ts'
import type { Framework, TemplateVariable } from '../../../contracts/templates.ts'

export type BuiltInLanguage = 'en' | 'es'

/** A variable is required unless it says otherwise; its example is what a person could really type. */
export type BuiltInVariable = Omit<TemplateVariable, 'required'> & { required?: false }

/** One template in one language. */
export interface BuiltInText {
  name: string
  description: string
  framework: Framework
  prompt: string
  variables: readonly BuiltInVariable[]
}

/**
 * The templates of one content type in one language by the middle of their id: `builtin-<key>-email-en`. Lines
 * `- Label: value` of a prompt are facts that may stand in the text; all else is advice to its writer.
 */
export type BuiltInTexts = Readonly<Record<string, BuiltInText>>
export type BuiltInSet = Readonly<Record<ContentType, BuiltInTexts>>
