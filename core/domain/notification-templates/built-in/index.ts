import type { TemplateLocale, WordsOf } from '../../../contracts/notification-templates.ts'
import type { Kind } from '../../notifications/kinds.ts'
import { english } from './english.ts'
import { spanish } from './spanish.ts'
import type { BuiltInCatalogue } from './words.ts'

const CATALOGUES: Record<TemplateLocale, BuiltInCatalogue> = { en: english, es: spanish }

/** The words a workspace has until it writes its own. */
export const builtInWords = <C extends keyof WordsOf>(
  kind: Kind,
  channel: C,
  locale: TemplateLocale,
): WordsOf[C] => CATALOGUES[locale][kind][channel]

/** A person's language, or English when there are no templates in it. `es-MX` is Spanish. */
export const templateLocale = (locale: string | null | undefined): TemplateLocale =>
  /^es\b/i.test(locale ?? '') ? 'es' : 'en'
