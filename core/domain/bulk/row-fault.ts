import type { z } from 'zod'
import { type RowFault, rowFaultSchema } from '../../contracts/bulk.ts'
import type { AppError } from '../../errors.ts'
import { faultOfIssue as contractFault } from '../../fault-of-issue.ts'

type Code = RowFault['code']

/** A fault with all its parts; those that do not apply are empty. */
export const rowFault = (
  code: Code,
  message: string,
  parts: Partial<Pick<RowFault, 'field' | 'choices' | 'number'>> = {},
): RowFault => ({ code, field: null, choices: [], number: null, message, ...parts })

/** What a row was refused for when its text was to be prepared. */
export function faultOfRefusal({ code, message, details }: AppError): RowFault {
  if (code === 'provider_unavailable') return rowFault('no_writer', message)
  const [{ path = '', message: said = message } = {}] = details.fields ?? []
  const [field = '', below] = path.split('.')
  if (path === 'brief.language') return rowFault('language', said, { field: 'language' })
  if (field === 'provider') return rowFault('no_writer', said)
  if (field === 'templateId' || field === 'brandVoiceId' || field === 'knowledge')
    return rowFault('gone', said, { field })
  return rowFault('unfit', said, { field: (field === 'brief' ? below : path) || null })
}

/** What a schema found wrong with a request. */
export function faultOfIssue(issue: z.core.$ZodIssue): RowFault {
  const [part, name] = issue.path.map(String)
  const field = (part === 'variables' ? `variables.${name}` : name) ?? null
  const { message } = contractFault(issue)
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String)
    return rowFault('choice', `Choose one of ${choices.join(', ')}.`, { field, choices })
  }
  if (issue.code === 'too_big')
    return rowFault(issue.origin === 'array' ? 'too_many' : 'too_long', message, {
      field,
      number: Number(issue.maximum),
    })
  if (issue.code === 'too_small') return rowFault('required', message, { field })
  return rowFault('unfit', message, { field })
}

/** Faults as one line of English; null where there are none. */
export const faultWords = (faults: readonly RowFault[]): string | null =>
  faults.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join(' ') || null

export const writeFaults = (faults: readonly RowFault[]): string => JSON.stringify(faults)

/** Faults as they were kept; a line of words, as rows once had, is one without a code of its own. */
export function readFaults(kept: string | null): RowFault[] {
  if (!kept) return []
  if (!kept.startsWith('[')) return [rowFault('unfit', kept)]
  return rowFaultSchema.array().parse(JSON.parse(kept))
}
